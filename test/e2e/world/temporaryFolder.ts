/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** A new folder. It is deleted by `remove`, or when this process ends before that. */
export interface TemporaryFolder {
	readonly path: string;
	remove(): void;
}

/** @param purpose a part of the folder's name */
export function temporaryFolder(purpose: string): TemporaryFolder {
	const path = mkdtempSync(join(tmpdir(), `n8n-nodes-jira-platform-${purpose}-`));
	const remove = () => {
		process.off('exit', remove);
		rmSync(path, { recursive: true, force: true });
	};
	process.once('exit', remove);
	return { path, remove };
}
