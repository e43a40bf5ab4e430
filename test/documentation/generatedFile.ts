/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals --
   development only: writes and compares generated files; none of this is published */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const project = join(__dirname, '..', '..');

/** The current content of a generated file; `path` is relative to the project. */
export function readGenerated(path: string): string {
	return readFileSync(join(project, path), 'utf8');
}

/** The lines of a generated file that grows; none if it does not exist yet. */
export function readLines(path: string): string[] {
	return existsSync(join(project, path)) ? readGenerated(path).trim().split('\n') : [];
}

/** Rewrites a generated file; `path` is relative to the project. */
export function writeGenerated(path: string, text: string): void {
	const file = join(project, path);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, text);
}
