/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import process from 'node:process';
import { projectFolder, run } from './command';
import { packageFaults, type Manifest } from './packageContents';

/**
 * Packs the package as npm would publish it, unpacks it as n8n would install it, and reports what is
 * wrong with it.
 *
 *     tsx test/package/pack.ts FOLDER
 *
 * Afterwards, the package is in FOLDER/node_modules/<name>, with n8n-workflow as its only neighbour:
 * nothing else that it loads is found.
 */
async function pack(folder: string): Promise<void> {
	await finished('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder]);
	const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz'));
	if (tarball === undefined) throw new Error(`npm pack has put no .tgz file into ${folder}.`);

	const manifest = readManifest(projectFolder);
	const installed = join(folder, 'node_modules', manifest.name);
	mkdirSync(installed, { recursive: true });
	await finished('tar', ['-xzf', join(folder, tarball), '-C', installed, '--strip-components=1']);
	const workflow = join('node_modules', 'n8n-workflow');
	symlinkSync(join(projectFolder, workflow), join(folder, workflow), 'junction');

	const files = readFiles(installed);
	const faults = packageFaults(readManifest(installed), files);
	const unpacked = [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
	const packed = statSync(join(folder, tarball)).size;
	const summary = `${files.size} files, ${kilobytes(packed)} packed, ${kilobytes(unpacked)} unpacked`;
	process.stdout.write(`${faults.length > 0 ? faults.join('\n') : summary}\n`);
	process.exitCode = faults.length > 0 ? 1 : 0;
}

async function finished(command: string, args: readonly string[]): Promise<void> {
	const { status, output } = await run(command, args);
	if (status !== 0) throw new Error(`${command} ended with status ${status}:\n${output}`);
}

const readManifest = (folder: string): Manifest =>
	JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

function readFiles(folder: string): Map<string, string> {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
	return new Map(
		files.map((file) => [
			file
				.slice(folder.length + 1)
				.split(sep)
				.join('/'),
			readFileSync(file, 'utf8'),
		]),
	);
}

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;

const folder = process.argv[2];
if (folder === undefined) throw new Error('Usage: tsx test/package/pack.ts FOLDER');
void pack(resolve(folder));
