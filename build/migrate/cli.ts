/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/require-node-api-error --
   a command of the development; none of this is published */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { Command } from 'commander';
import { migrate } from './migrate';
import { NoWorkflow, readWorkflows } from './readWorkflows';
import { reportOf } from './report';

interface Options {
	readonly json?: true;
	readonly out?: string;
}

const command = new Command('npm run migrate --')
	.description(
		"Turns n8n's own Jira nodes in an exported workflow into those of this package; see docs/from-the-built-in-node.md.",
	)
	.argument('<file>', 'the exported workflow; it is never changed')
	.option('--out <file>', 'write the new workflow to a file instead of the standard output')
	.option('--json', 'write one JSON object with the workflow and the notes')
	.action((file: string, options: Options) => {
		try {
			const { out, ...others } = options;
			run(inFolder(file), { ...others, ...(out !== undefined && { out: inFolder(out) }) });
		} catch (reason) {
			if (!(reason instanceof NoWorkflow) && !isFileError(reason)) throw reason;
			process.stderr.write(`${(reason as Error).message}\n`);
			process.exitCode = 1;
		}
	});

/** npm runs commands in the folder of the package, and keeps that of the user in INIT_CWD. */
const inFolder = (file: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), file);

function run(file: string, { json, out }: Options): void {
	if (out !== undefined && isSameFile(file, out)) {
		throw new NoWorkflow(`'${out}' is the original, which stays as it is: name another file.`);
	}
	const { workflows, isList } = readWorkflows(readFileSync(file, 'utf8'));
	const migrations = workflows.map(migrate);
	const results = migrations.map(({ workflow }) => workflow);
	const result = isList ? results : results[0];
	if (out !== undefined) writeFileSync(out, printed(result));
	if (json) process.stdout.write(printed(isList ? migrations : migrations[0]));
	else if (out === undefined) process.stdout.write(printed(result));
	if (!json) process.stderr.write(`${migrations.flatMap(reportOf).join('\n')}\n`);
}

const printed = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

/** Also by another name or a link. */
function isSameFile(one: string, other: string): boolean {
	if (!existsSync(one) || !existsSync(other)) return false;
	const [first, second] = [statSync(one), statSync(other)];
	return first.ino === second.ino && first.dev === second.dev;
}

const isFileError = (reason: unknown): boolean =>
	reason instanceof Error && 'code' in reason && 'path' in reason;

command.parse();
