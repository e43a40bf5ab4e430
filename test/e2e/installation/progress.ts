/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- test tooling, nothing of this is published */
import process from 'node:process';

/** Where a progress line goes; standard error, so that results can be piped. */
export interface ProgressOutput {
	readonly isTTY?: boolean;
	write(text: string): unknown;
}

/** How often a line is updated in a terminal, and how often a new one is written to a log. */
const TERMINAL_MS = 1_000;
const LOG_MS = 30_000;

/**
 * Shows that something is under way, and for how long, until it is done: one line that counts up in a
 * terminal, a line every half minute in a log.
 */
export async function withProgress<Result>(
	what: string,
	work: () => Promise<Result>,
	output: ProgressOutput = process.stderr,
): Promise<Result> {
	const start = performance.now();
	const inTerminal = output.isTTY === true;
	const line = (end: string) => `${what}: ${elapsed(performance.now() - start)}${end}`;
	const show = () => output.write(inTerminal ? `\r\x1b[2K${line('')}` : `${line('')}\n`);
	output.write(inTerminal ? what : `${what} …\n`);
	const timer = setInterval(show, inTerminal ? TERMINAL_MS : LOG_MS);
	let end = ', given up';
	try {
		const result = await work();
		end = ', done';
		return result;
	} finally {
		clearInterval(timer);
		output.write(`${inTerminal ? '\r\x1b[2K' : ''}${line(end)}\n`);
	}
}

/** `12 s` or `3 min 5 s`. */
export function elapsed(milliseconds: number): string {
	const seconds = Math.round(milliseconds / 1_000);
	if (seconds < 60) return `${seconds} s`;
	return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
