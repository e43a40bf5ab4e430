/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports -- n8n reads its settings from process.env; nothing of this is published */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Settings that n8n-core reads from the environment. Import this file before anything from n8n: it
 * silences n8n's log, keeps its files out of the user's home and switches off calls home.
 */

const folderPrefix = 'n8n-nodes-jira-platform-engine-';

const isRunning = (pid: number): boolean => {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
};

/** Removes what engines of ended processes left behind (settings, binary data). */
const removeLeftovers = (parent: string): void => {
	for (const name of readdirSync(parent)) {
		if (!name.startsWith(folderPrefix)) continue;
		if (!isRunning(Number(name.slice(folderPrefix.length)))) {
			rmSync(join(parent, name), { recursive: true, force: true });
		}
	}
};

/** The folder that replaces n8n's folder in the user's home in this process. */
export const engineFolder = join(tmpdir(), `${folderPrefix}${process.pid}`);

removeLeftovers(tmpdir());
mkdirSync(engineFolder, { recursive: true });

Object.assign(process.env, {
	N8N_USER_FOLDER: engineFolder,
	N8N_ENCRYPTION_KEY: 'only-for-tests-nothing-real-is-encrypted',
	N8N_LOG_LEVEL: 'silent',
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_ENFORCE_SETTINGS_FILE_PERMISSIONS: 'false',
	N8N_DEFAULT_BINARY_DATA_MODE: 'filesystem',
});
