/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import {
	cpSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { projectFolder, runCommand } from '../installation/command';

/** The part of package.json that is read here. */
interface Manifest {
	readonly name: string;
	readonly version: string;
	readonly n8n: { readonly nodes: readonly string[]; readonly credentials: readonly string[] };
}

export const manifest = JSON.parse(
	readFileSync(join(projectFolder, 'package.json'), 'utf8'),
) as Manifest;

/** What a new clone does not have. */
const notInClone = ['.git', '.artifacts', 'coverage', 'dist', 'node_modules'];

/**
 * Packs the package in a copy of the project as a new clone has it after `npm ci`: it was never built.
 *
 * @returns the path of the tarball
 */
export async function packInNewClone(folder: string): Promise<string> {
	const clone = join(folder, 'clone');
	const filter = (file: string) => !notInClone.includes(basename(file));
	cpSync(projectFolder, clone, { recursive: true, filter });
	symlinkSync(join(projectFolder, 'node_modules'), join(clone, 'node_modules'), 'junction');
	await runCommand('npm', ['pack', '--pack-destination', folder], { cwd: clone });
	const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz'));
	if (tarball === undefined) throw new Error(`npm pack has put no .tgz file into ${folder}.`);
	return join(folder, tarball);
}

/**
 * Unpacks a tarball and raises its version, as the next release would.
 *
 * @returns the folder to publish
 */
export async function nextVersion(tarball: string, folder: string): Promise<string> {
	const unpacked = mkdtempSync(join(folder, 'next-'));
	await runCommand('tar', ['-xzf', tarball, '-C', unpacked, '--strip-components=1']);
	const file = join(unpacked, 'package.json');
	const packed = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
	writeFileSync(file, JSON.stringify({ ...packed, version: raised(packed.version) }));
	return unpacked;
}

/** `0.1.0` becomes `0.1.1`. */
export const raised = (version: string): string =>
	version.replace(/\d+$/, (patch) => String(Number(patch) + 1));
