/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- test tooling, nothing of this is published */
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { runCommand } from './installation/command';
import { installRegistry, n8nInstallation } from './installation/installation';
import { withProgress } from './installation/progress';
import { openWorld } from './world/world';

/**
 * `npm run test:e2e`: tests the package in a complete n8n. The tests run one after another in this process
 * and share one n8n and two Jiras; words on the command line run only the files whose names contain one of them; with an
 * exclamation mark before it, a word leaves those files out.
 */
async function main(): Promise<void> {
	const installation = await n8nInstallation();
	await installRegistry();
	await withProgress('Checking the types', async () => await runCommand('tsc', ['-p', __dirname]));
	await withProgress('Starting n8n', async () => await openWorld(installation));
	const counts = await runTests(testFiles(process.argv.slice(2)));
	const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
	process.stdout.write(`${counts.passed} passed, ${counts.failed} failed${skipped}\n`);
	process.exitCode = counts.failed === 0 ? 0 : 1;
}

/** Closes everything. */
const lastFile = '99-stop.test.ts';

function testFiles(words: readonly string[]): string[] {
	const folder = join(__dirname, 'tests');
	const files = readdirSync(folder).filter((file) => file.endsWith('.test.ts'));
	const leftOut = words.filter((word) => word.startsWith('!')).map((word) => word.slice(1));
	const wanted = words.filter((word) => !word.startsWith('!'));
	const isIn = (file: string, some: readonly string[]) => some.some((word) => file.includes(word));
	return files
		.sort()
		.filter(
			(file) =>
				file === lastFile || ((wanted.length === 0 || isIn(file, wanted)) && !isIn(file, leftOut)),
		)
		.map((file) => join(folder, file));
}

interface Counts {
	passed: number;
	failed: number;
	skipped: number;
}

async function runTests(files: string[]): Promise<Counts> {
	const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
	const events = run({ files, isolation: 'none', concurrency: false });
	events.on('test:pass', ({ details, skip }) => {
		if (details.type !== 'suite') counts[skip === undefined ? 'passed' : 'skipped'] += 1;
	});
	events.on('test:fail', ({ details }) => {
		if (details.type !== 'suite') counts.failed += 1;
	});
	const report = events.compose(new spec());
	report.on('data', (text: string) => process.stdout.write(text));
	await once(report, 'end');
	return counts;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
	process.once(signal, () => process.exit(130));
}

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.stdout.write('0 passed, 1 failed\n');
	process.exitCode = 1;
});
