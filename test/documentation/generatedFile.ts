/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals --
   development only: writes and compares generated files; none of this is published */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const project = join(__dirname, '..', '..');

/** What a generated file says now; `path` is relative to the project. */
export function readGenerated(path: string): string {
	return readFileSync(join(project, path), 'utf8');
}

/** Writes a generated file anew; `path` is relative to the project. */
export function writeGenerated(path: string, text: string): void {
	const file = join(project, path);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, text);
}
