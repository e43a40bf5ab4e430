/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions -- test tooling, nothing of this is published */
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import process from 'node:process';

/** The checkout under test. */
export const projectFolder = join(__dirname, '..', '..', '..');

/** The project's own tools, including Node 24, before everything else. */
export const toolPath = (): string =>
	[join(projectFolder, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter);

export interface CommandOptions {
	readonly cwd?: string;
	/** Added to the environment, or with `undefined` taken from it; PATH is already set. */
	readonly env?: NodeJS.ProcessEnv;
}

/**
 * Runs a command with the project's tools first on PATH. It ends with this process: a signal to stop
 * this process also stops the command.
 *
 * @returns its standard output and standard error, in the order of printing
 * @throws Error with the end of what it printed if it ends with a status other than 0
 */
export async function runCommand(
	command: string,
	args: readonly string[],
	{ cwd = projectFolder, env = {} }: CommandOptions = {},
): Promise<string> {
	const child = spawn(command, args, {
		cwd,
		env: { ...process.env, PATH: toolPath(), ...env },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const stop = () => child.kill();
	process.once('exit', stop);
	const chunks: Buffer[] = [];
	child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
	child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
	try {
		const status = await new Promise<number | null>((resolve, reject) => {
			child.on('error', reject);
			child.on('close', resolve);
		});
		const output = Buffer.concat(chunks).toString();
		if (status === 0) return output;
		throw new Error(
			`${[command, ...args].join(' ')} ended with status ${status}:\n${lastLines(output, 30)}`,
		);
	} finally {
		process.off('exit', stop);
	}
}

/** The end of a long output. */
export const lastLines = (text: string, count: number): string =>
	text.trimEnd().split('\n').slice(-count).join('\n');
