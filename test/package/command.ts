/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions -- test tooling, nothing of this is published */
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import process from 'node:process';

export const projectFolder = join(__dirname, '..', '..');

export interface Finished {
	/** The exit status; 1 if a signal ended the command. */
	readonly status: number;
	/** Standard output and standard error, in the order of arrival; empty when shown. */
	readonly output: string;
}

/**
 * Runs a command in the project's folder; the project's own tools, including Node, come first on PATH.
 *
 * @param show true passes on the output instead of collecting it
 * @throws Error when the command cannot be started
 */
export async function run(
	command: string,
	args: readonly string[],
	{ cwd = projectFolder, show = false }: { cwd?: string; show?: boolean } = {},
): Promise<Finished> {
	const tools = join(projectFolder, 'node_modules', '.bin');
	const child = spawn(command, args, {
		cwd,
		env: { ...process.env, PATH: `${tools}${delimiter}${process.env.PATH ?? ''}` },
		stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
	});
	const chunks: Buffer[] = [];
	child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
	child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
	const status = await new Promise<number>((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (code) => resolve(code ?? 1));
	});
	return { status, output: Buffer.concat(chunks).toString() };
}
