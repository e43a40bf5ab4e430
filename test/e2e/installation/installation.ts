/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- test tooling, nothing of this is published */
import { createHash } from 'node:crypto';
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	symlinkSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { runCommand } from './command';
import { nodeHeaders } from './nodeHeaders';
import { withProgress } from './progress';

/** The folder with package.json and lock file of what is installed. */
const manifestFolder = join(__dirname, '..');
const manifestFiles = ['package.json', 'package-lock.json'];

/** The packages of the installation that tests import by name; all others are n8n's own affair. */
const linkedPackages = ['playwright-core'];

/**
 * The folder of the complete n8n, installed if it does not exist yet: once for each version of the lock
 * file, outside the checkout, so that a fresh clone finds it again.
 *
 * @throws Error with what npm printed if the installation fails; nothing of it remains
 */
export async function n8nInstallation(): Promise<string> {
	const folder = join(cacheFolder(), `n8n-${lockHash()}-${process.platform}-${process.arch}`);
	if (!existsSync(folder)) await install(folder);
	for (const name of linkedPackages) link(name, folder);
	return folder;
}

/** `$XDG_CACHE_HOME`, or `~/.cache`, and the project's folder in it. */
function cacheFolder(): string {
	const caches = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
	return join(caches, 'n8n-nodes-jira-platform');
}

function lockHash(): string {
	const hash = createHash('sha256');
	for (const file of manifestFiles) hash.update(readFileSync(join(manifestFolder, file)));
	return hash.digest('hex').slice(0, 16);
}

/** Works in a separate folder that is renamed at the end, so that nobody finds half an installation. */
async function install(folder: string): Promise<void> {
	removeLeftovers(dirname(folder));
	const draft = `${folder}.partial-${process.pid}`;
	mkdirSync(draft, { recursive: true });
	const discard = () => rmSync(draft, { recursive: true, force: true });
	process.once('exit', discard);
	try {
		for (const file of manifestFiles) copyFileSync(join(manifestFolder, file), join(draft, file));
		await withProgress(
			`Installing a whole n8n into ${folder} (3 GB, once, about six minutes)`,
			async () => await npm(draft, ['ci', '--ignore-scripts', '--no-audit', '--no-fund']),
		);
		await withProgress('Compiling its database driver (about two minutes)', async () => {
			const headers = nodeHeaders();
			await npm(draft, ['rebuild', 'sqlite3'], headers === undefined ? {} : { nodedir: headers });
			await runCommand('node', ['-e', 'require("sqlite3")'], { cwd: draft });
		});
		publish(draft, folder);
	} finally {
		discard();
		process.off('exit', discard);
	}
}

const npm = async (cwd: string, args: readonly string[], settings: Record<string, string> = {}) => {
	const env = Object.entries(settings).map(([name, value]) => [`npm_config_${name}`, value]);
	await runCommand('npm', args, { cwd, env: Object.fromEntries(env) as Record<string, string> });
};

function publish(draft: string, folder: string): void {
	// Another process may have finished the same installation meanwhile.
	if (!existsSync(folder)) renameSync(draft, folder);
}

/** Removes what killed installations left behind. */
function removeLeftovers(cache: string): void {
	if (!existsSync(cache)) return;
	for (const name of readdirSync(cache)) {
		const pid = /\.partial-(\d+)$/.exec(name)?.[1];
		if (pid !== undefined && !isRunning(Number(pid))) {
			rmSync(join(cache, name), { recursive: true, force: true });
		}
	}
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

/** Lets `import … from 'playwright-core'` find it, for the compiler too. */
function link(name: string, installation: string): void {
	const place = join(manifestFolder, 'node_modules', name);
	mkdirSync(dirname(place), { recursive: true });
	rmSync(place, { recursive: true, force: true });
	symlinkSync(join(installation, 'node_modules', name), place, 'junction');
}
