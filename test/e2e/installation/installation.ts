/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- test tooling, nothing of this is published */
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	readdirSync,
	renameSync,
	rmSync,
	symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { installationFolder, manifestFiles } from '../../harness/installationFolder';
import { runCommand } from './command';
import { nodeHeaders } from './nodeHeaders';
import { withProgress } from './progress';

/** What the end-to-end tests need beside the project's own packages. */
interface Needed {
	/** The beginning of the folder's name in the cache. */
	readonly name: string;
	/** What the user reads while it is installed. */
	readonly what: string;
	/** The folder with package.json and lock file of what is installed. */
	readonly manifestFolder: string;
	/** The packages of the installation that tests import by name; all others are its own affair. */
	readonly linkedPackages: readonly string[];
	/** What is left to do after `npm ci` in the folder. */
	readonly finish?: (folder: string) => Promise<void>;
}

/**
 * The folder of the complete n8n, installed if it does not exist yet.
 *
 * @throws Error with what npm printed if the installation fails; nothing of it remains
 */
export async function n8nInstallation(): Promise<string> {
	return await installationOf({
		name: 'n8n',
		what: 'a whole n8n (3 GB, once, about six minutes)',
		manifestFolder: endToEndFolder,
		linkedPackages: ['playwright-core'],
		finish: compileDatabaseDriver,
	});
}

/**
 * Installs the npm registry that tests start, if it does not exist yet. It is no devDependency of the
 * project: it needs an override, which a published package must not have.
 *
 * @throws Error with what npm printed if the installation fails; nothing of it remains
 */
export async function installRegistry(): Promise<void> {
	await installationOf({
		name: 'registry',
		what: 'an npm registry (65 MB, once)',
		manifestFolder: join(endToEndFolder, 'registry'),
		linkedPackages: ['verdaccio'],
	});
}

const endToEndFolder = join(__dirname, '..');

/** Once for each version of the lock file, outside the checkout, so that a fresh clone finds it again. */
async function installationOf(needed: Needed): Promise<string> {
	const { name, manifestFolder, linkedPackages } = needed;
	const folder = installationFolder(name, manifestFolder);
	if (!existsSync(folder)) await install(needed, folder);
	for (const linked of linkedPackages) link(linked, folder);
	return folder;
}

/** Works in a separate folder that is renamed at the end, so that nobody finds half an installation. */
async function install({ what, manifestFolder, finish }: Needed, folder: string): Promise<void> {
	removeLeftovers(dirname(folder));
	const draft = `${folder}.partial-${process.pid}`;
	mkdirSync(draft, { recursive: true });
	const discard = () => rmSync(draft, { recursive: true, force: true });
	process.once('exit', discard);
	try {
		for (const file of manifestFiles) copyFileSync(join(manifestFolder, file), join(draft, file));
		await withProgress(
			`Installing ${what} into ${folder}`,
			async () => await npm(draft, ['ci', '--ignore-scripts', '--no-audit', '--no-fund']),
		);
		await finish?.(draft);
		publish(draft, folder);
	} finally {
		discard();
		process.off('exit', discard);
	}
}

async function compileDatabaseDriver(folder: string): Promise<void> {
	await withProgress("Compiling n8n's database driver (about two minutes)", async () => {
		const headers = nodeHeaders();
		await npm(folder, ['rebuild', 'sqlite3'], headers === undefined ? {} : { nodedir: headers });
		await runCommand('node', ['-e', 'require("sqlite3")'], { cwd: folder });
	});
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
	const place = join(endToEndFolder, 'node_modules', name);
	mkdirSync(dirname(place), { recursive: true });
	rmSync(place, { recursive: true, force: true });
	symlinkSync(join(installation, 'node_modules', name), place, 'junction');
}
