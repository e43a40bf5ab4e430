/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals --
   a command of the development; none of this is published */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { newOperation, type Asked } from './newOperation';

/** What was written, and what its author should know. */
export interface Written {
	/** By the path in the project. */
	readonly paths: readonly string[];
	readonly notes: readonly string[];
}

/**
 * Begins an operation in a folder that holds the project, with every file formatted.
 *
 * @throws NotBegun, and nothing is written
 */
export async function writeOperation(project: string, asked: Asked): Promise<Written> {
	const { files, notes } = newOperation(asked, (path) => {
		const file = join(project, path);
		return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
	});
	const style = await resolveConfig(__filename);
	for (const [path, text] of Object.entries(files)) {
		const file = join(project, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, await format(text, { ...style, parser: 'typescript' }));
	}
	return { paths: Object.keys(files), notes };
}
