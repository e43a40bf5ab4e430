/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { projectFolder, run } from './command';
import { jestOutcome, skippedTests, type JestReport } from './jestReport';
import { closingLine, runSteps, type Outcome, type Step } from './steps';

/**
 * `npm test`: everything that has to be right before the package is published.
 *
 * Each line names a step, its outcome and duration; the last line is the total: jest counts as its tests, every other
 * step as one.
 */
async function check(): Promise<void> {
	const temporary = mkdtempSync(join(tmpdir(), 'n8n-nodes-jira-platform-check-'));
	const { name } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as {
		name: string;
	};
	const unpacked = join(temporary, 'node_modules', name);
	const tool = (file: string): string => join('test', 'package', file);

	const beforeJest: Step[] = [
		step('lint', 'npm', ['run', '--silent', 'lint'], { refuse: lintSummary }),
		step('types', 'npm', ['run', '--silent', 'typecheck']),
		step('format', 'prettier', ['--check', '--log-level', 'warn', '.']),
		step('build', 'gulp', ['-L', '--series', 'clean', 'assemble']),
		step('scan of the source', 'tsx', [tool('scan.ts')]),
		step('package', 'tsx', [tool('pack.ts'), temporary], { after: ['build'] }),
		step(
			'scan of the package',
			'tsx',
			[tool('scan.ts'), unpacked, '**/*.js', '**/*.ts', '**/*.json'],
			{ after: ['package'] },
		),
		step('load in n8n-core', 'tsx', [tool('load.ts'), unpacked], { after: ['package'] }),
	];
	const jest: Step = {
		name: 'jest',
		after: beforeJest.map((one) => one.name),
		run: async () => await runJest(join(temporary, 'jest.json')),
	};
	try {
		const tally = await runSteps([...beforeJest, jest], {
			atOnce: availableParallelism(),
			now: () => performance.now(),
			print,
		});
		print(closingLine(tally));
		process.exitCode = tally.failed > 0 ? 1 : 0;
	} finally {
		rmSync(temporary, { recursive: true, force: true });
	}
}

/** ESLint's last line, which it prints when it has found anything, including warnings. */
const lintSummary = /\d+ problems?/;

/**
 * A step that consists of one command. It is red if the command ends with a status other than 0 or prints something
 * that is refused. The last output line of our own commands becomes the note of a green step.
 */
function step(
	name: string,
	command: string,
	args: readonly string[],
	{ after = [], refuse }: { after?: readonly string[]; refuse?: RegExp } = {},
): Step {
	const oneCommand = async (): Promise<Outcome> => {
		const { status, output } = await run(command, args);
		const red = status !== 0 || refuse?.test(output) === true;
		if (red) return { passed: 0, failed: 1, details: output };
		return { passed: 1, failed: 0, note: command === 'tsx' ? lastLine(output) : '' };
	};
	return { name, after, run: oneCommand };
}

/** Jest's own lines are shown while it runs, because it takes longest. */
async function runJest(reportFile: string): Promise<Outcome> {
	await run('jest', ['--ci', '--json', '--outputFile', reportFile], { show: true });
	const report = JSON.parse(readFileSync(reportFile, 'utf8')) as JestReport;
	for (const line of skippedTests(report)) print(line.replace(join(projectFolder, '/'), ''));
	return jestOutcome(report);
}

const lastLine = (output: string): string => output.trimEnd().split('\n').at(-1) ?? '';

const print = (line: string): void => {
	process.stdout.write(`${line}\n`);
};

void check();
