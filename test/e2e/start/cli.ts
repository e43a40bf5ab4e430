/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- a command of this repository, not published */
import { join, resolve } from 'node:path';
import process from 'node:process';
import { Command, InvalidArgumentError } from 'commander';
import { projectFolder } from '../installation/command';
import { n8nInstallation } from '../installation/installation';
import { startN8n, type N8nServer } from '../server/n8nServer';
import { ownerOf } from '../server/owner';
import { installPackage } from '../server/packageInN8n';
import { prepareCredentials } from './demoCredentials';
import { importExamples } from './exampleWorkflows';
import { greetingSections, greetingText } from './greeting';
import { startJiras, type Jiras } from './jiras';

interface StartOptions {
	/** n8n's user folder; also contains the owner's password and n8n's log. */
	readonly data: string;
	/** n8n's port. Its runners use the next one, the two Jiras those from ten higher. */
	readonly port: number;
}

const command = new Command('npm start --')
	.description('Starts an n8n with this package and an embedded Jira, on this computer only.')
	.option(
		'--data <folder>',
		"n8n's data folder",
		(folder) => resolve(folder),
		join(projectFolder, '.artifacts', 'n8n'),
	)
	.option(
		'--port <number>',
		"n8n's port; the next 25 ports are used too",
		wholeNumber(1024, 65_000),
		5678,
	)
	.allowExcessArguments(false);

/** What Ctrl+C does: until everything runs, it ends this process, which ends everything it has started. */
let interrupt = endAtOnce;

async function start({ data, port }: StartOptions): Promise<void> {
	const installation = await n8nInstallation();
	say('Building the package and installing it');
	await installPackage(data);
	say('Starting Jira and n8n');
	const jiras = await startJiras(port + 10, 40);
	try {
		const n8n = await startN8n(installation, { dataFolder: data, port, brokerPort: port + 1 });
		try {
			await prepare(n8n, jiras, data);
			await untilInterrupted(n8n);
			say('Stopping n8n and Jira');
		} finally {
			await n8n.stop();
		}
	} finally {
		await jiras.close();
	}
}

async function prepare(n8n: N8nServer, jiras: Jiras, data: string): Promise<void> {
	const owner = await ownerOf(n8n.url, data);
	const credentials = await prepareCredentials(owner, jiras);
	const workflows = await importExamples(owner.api, credentials);
	say(
		'',
		greetingText(greetingSections(n8n.url, owner, jiras)),
		'',
		`${credentials.size} credentials and ${workflows.size} example workflows are ready in n8n.`,
		`Everything is kept in ${data}, except what the two Jiras hold.`,
		'Stop with Ctrl+C.',
	);
}

/** Waits until Ctrl+C is pressed, or n8n ends on its own. */
async function untilInterrupted({ ended, logFile }: N8nServer): Promise<void> {
	let byItself = true;
	const interrupted = new Promise<void>((resolveInterrupted) => {
		interrupt = () => {
			byItself = false;
			interrupt = endAtOnce;
			resolveInterrupted();
		};
	});
	await Promise.race([interrupted, ended]);
	if (byItself) throw new Error(`n8n has stopped unexpectedly, see ${logFile}`);
}

function endAtOnce(): void {
	process.exit(130);
}

function wholeNumber(least: number, most: number): (text: string) => number {
	return (text) => {
		const number = /^\d+$/.test(text) ? Number(text) : NaN;
		if (number >= least && number <= most) return number;
		throw new InvalidArgumentError(`Enter a whole number from ${least} to ${most}.`);
	};
}

const say = (...lines: readonly string[]): void => {
	process.stdout.write(`${lines.join('\n')}\n`);
};

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => interrupt());
// A signal to npm alone ends npm's shell and never arrives here: without a parent nobody can stop us.
const parent = process.ppid;
setInterval(() => {
	if (process.ppid !== parent) interrupt();
}, 1_000).unref();

start(command.parse().opts<StartOptions>()).catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 1;
});
