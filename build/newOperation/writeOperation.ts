/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-dangerous-functions --
   a command of the development; none of this is published */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { newOperation, type Asked } from './newOperation';

/** What was written, and hints for its author. */
export interface Written {
	/** By their path in the project. */
	readonly paths: readonly string[];
	readonly notes: readonly string[];
}

/**
 * Drafts an operation in a folder that contains the project. The files still have to be formatted.
 *
 * @throws NotBegun, and nothing is written
 */
export function writeOperation(project: string, asked: Asked): Written {
	const { files, notes } = newOperation(asked, (path) => {
		const file = join(project, path);
		return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
	});
	for (const [path, text] of Object.entries(files)) {
		const file = join(project, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text);
	}
	return { paths: Object.keys(files), notes };
}

/** Formats files in a folder that contains the project. */
export function format(project: string, paths: readonly string[]): void {
	const prettier = require.resolve('prettier/bin/prettier.cjs');
	execFileSync(process.execPath, [prettier, '--write', ...paths], { cwd: project });
}
