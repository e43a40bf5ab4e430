/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions -- a command of this repository, not published */
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { Command, InvalidArgumentError, Option } from 'commander';
import { playMatrix, type Choice, type Row } from './matrix';
import { describeRow, isFaulty, summary, tallyOf } from './tally';
import { IdleClock } from './time/idleClock';

/**
 * Number of parallel processes. Each of them waits about half of the time until it is sure that nothing else happens,
 * and takes some 700 MB.
 */
const PROCESSES = 2 * Math.min(2, availableParallelism());

/** Number of cells after which a line reports the progress. */
const PROGRESS_EVERY = 500;

interface Options extends Omit<Choice, 'part'> {
	readonly json: boolean;
	readonly summary: boolean;
	readonly part?: string;
}

const command = new Command('npm run faults --')
	.description(
		'Tests every operation of both nodes with every way an answer can go wrong, and compares what was done with what was reported.',
	)
	.option(
		'--only <operation>',
		'only operations whose names begin with this, e.g. issue.create or issue,comment',
	)
	.option('--fault <name>', 'only faults whose name begins with this, e.g. 503')
	.option('--quick', 'only the part that npm test runs', false)
	.addOption(
		new Option(
			'--quarter <n>',
			'one of four ways of each fault; 1 to 4 are the whole matrix',
		).argParser((text) => {
			if (/^[1-4]$/.test(text)) return Number(text);
			throw new InvalidArgumentError('It is 1, 2, 3 or 4.');
		}),
	)
	.option('--alternate', 'each operation on one of the two kinds of Jira, in turn', false)
	.option('--half', 'only every second fault, and of the next operation the others', false)
	.option('--summary', 'group the faulty cells by operation and fault', false)
	.option('--json', 'end with one line of JSON', false)
	.option('--part <n/of>', 'run this part in this process')
	.allowExcessArguments(false);

async function main({ json, summary: short, part, ...choice }: Options): Promise<void> {
	const rows: Row[] = [];
	const startedAt = performance.now();
	const onRow = (row: Row) => {
		rows.push(row);
		if (isFaulty(row) && !short) tell(describeRow(row));
		if (rows.length % PROGRESS_EVERY > 0) return;
		const seconds = Math.round((performance.now() - startedAt) / 1000);
		tell(`${rows.length} cells in ${seconds} s, ${rows.filter(isFaulty).length} faulty`);
	};
	if (part === undefined) await playInProcesses(choice, onRow);
	else await playHere({ ...choice, part: partIn(part) }, onRow);

	if (short) for (const line of summary(rows)) tell(line);
	const tally = tallyOf(rows);
	const line = Object.entries(tally).map(([name, count]) => `${count} ${name}`);
	process.stdout.write(`${json ? JSON.stringify(tally) : line.join(', ')}\n`);
	process.exitCode = rows.length === 0 || rows.some(isFaulty) ? 1 : 0;
}

async function playHere(choice: Choice, onRow: (row: Row) => void): Promise<void> {
	for await (const row of playMatrix(choice, new IdleClock())) onRow(row);
}

/** Each process plays its share and sends each row as soon as it is played. */
async function playInProcesses(choice: Choice, onRow: (row: Row) => void): Promise<void> {
	const shares = Array.from({ length: PROCESSES }, async (_, index) => {
		const child = fork(
			__filename,
			['--part', `${index + 1}/${PROCESSES}`, ...argumentsOf(choice)],
			{
				stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
			},
		);
		child.on('message', (row) => onRow(row as Row));
		const code = await new Promise((resolve) => child.once('close', resolve));
		if (code !== 0) throw new Error(`Process ${index + 1} ended with ${String(code)}.`);
	});
	await Promise.all(shares);
}

function argumentsOf({ only, fault, quick, quarter, alternate, half }: Choice): string[] {
	return [
		...(only === undefined ? [] : ['--only', only]),
		...(fault === undefined ? [] : ['--fault', fault]),
		...(quick === true ? ['--quick'] : []),
		...(alternate === true ? ['--alternate'] : []),
		...(half === true ? ['--half'] : []),
		...(quarter === undefined ? [] : ['--quarter', String(quarter)]),
	];
}

function partIn(text: string): { index: number; of: number } {
	const [n = 1, of = 1] = text.split('/').map(Number);
	return { index: n - 1, of };
}

function tell(text: string): void {
	process.stderr.write(`${text}\n`);
}

const options = command.parse().opts<Options>();
const { send } = process;
const work =
	send === undefined || options.part === undefined
		? main(options)
		: playHere({ ...options, part: partIn(options.part) }, (row) => void process.send?.(row)).then(
				() => process.disconnect(),
			);
work.catch((error: unknown) => {
	tell(error instanceof Error ? (error.stack ?? error.message) : String(error));
	process.exitCode = 1;
	if (process.connected) process.disconnect();
});
