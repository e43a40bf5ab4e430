/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- test tooling, nothing of this is published */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** The files that decide what an installation contains. */
export const manifestFiles = ['package.json', 'package-lock.json'];

/**
 * Where something is installed that the end-to-end tests need beside the project's own packages: once for each version
 * of the lock file, outside the checkout, so that a fresh clone finds it again.
 *
 * @param name the beginning of the folder's name in the cache
 * @param manifestFolder the folder with package.json and lock file
 */
export function installationFolder(name: string, manifestFolder: string): string {
	const version = `${lockHash(manifestFolder)}-${process.platform}-${process.arch}`;
	return join(cacheFolder(), `${name}-${version}`);
}

/** The folder of the complete n8n, if `npm run test:e2e` has installed it on this computer. */
export function installedN8n(): string | undefined {
	const folder = installationFolder('n8n', join(__dirname, '../e2e'));
	return existsSync(folder) ? folder : undefined;
}

/** `$XDG_CACHE_HOME`, or `~/.cache`, and the project's folder in it. */
function cacheFolder(): string {
	const caches = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
	return join(caches, 'n8n-nodes-jira-platform');
}

function lockHash(manifestFolder: string): string {
	const hash = createHash('sha256');
	for (const file of manifestFiles) hash.update(readFileSync(join(manifestFolder, file)));
	return hash.digest('hex').slice(0, 16);
}
