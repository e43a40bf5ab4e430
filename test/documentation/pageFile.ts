/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals --
   development only: writes and compares the generated pages; none of this is published */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(__dirname, '..', '..', 'docs');

/** What a page of docs/ says now. */
export function readPage(name: string): string {
	return readFileSync(join(folder, name), 'utf8');
}

/** Writes a page of docs/ anew. */
export function writePage(name: string, text: string): void {
	writeFileSync(join(folder, name), text);
}
