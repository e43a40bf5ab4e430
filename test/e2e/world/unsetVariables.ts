/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import process from 'node:process';

/** Environment variables for a program; `undefined` stands for one that the program does not inherit. */
export type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Keeps what this computer's user has set from a program that is started here.
 *
 * @param pattern of the names of variables
 */
export const unsetVariables = (pattern: RegExp): Variables =>
	Object.fromEntries(
		Object.keys(process.env)
			.filter((name) => pattern.test(name))
			.map((name) => [name, undefined]),
	);
