/* eslint-disable @n8n/community-nodes/no-restricted-globals, no-console -- a command of this repository, not published */
import { Command } from 'commander';
import { runDemo } from './demo';

const command = new Command('npm run demo --')
	.description(
		'Turns 25 support tickets into Jira issues, on an embedded Jira Cloud and Data Center, with the built package on n8n.',
	)
	.option('--json', 'print only one line of JSON')
	.allowExcessArguments(false);

async function main(): Promise<void> {
	const { json = false } = command.parse().opts<{ json?: boolean }>();
	try {
		const { summary, account, deviations } = await runDemo();
		if (json) deviations.forEach((line) => console.error(line));
		console.log(json ? JSON.stringify(summary) : account.join('\n'));
		process.exitCode = summary.ok ? 0 : 1;
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		console.error(message);
		if (json) console.log(JSON.stringify({ ok: false, error: message }));
		process.exitCode = 1;
	}
}

void main();
