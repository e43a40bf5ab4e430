/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import process from 'node:process';
import type { INodeType } from 'n8n-workflow';
import { PackageDirectoryLoader } from '../harness/core';
import { credentialFaults, nodeFaults, type PackageNames } from './descriptionFaults';
import type { Manifest } from './packageContents';

/**
 * Loads an unpacked package with n8n's own loader and reports what is wrong with the result.
 *
 *     tsx test/package/load.ts FOLDER
 */
async function load(folder: string): Promise<void> {
	const loader = new PackageDirectoryLoader(folder);
	await loader.loadAll();
	const typesAtFirst = typesOf(loader);
	loader.releaseTypes();
	await loader.ensureTypesLoaded();

	const nodes = Object.values(loader.nodeTypes).flatMap(({ type }) =>
		'nodeVersions' in type ? Object.values(type.nodeVersions) : [type as INodeType],
	);
	const credentials = Object.values(loader.credentialTypes).map(({ type }) => type);
	const names: PackageNames = {
		credentials: new Set(credentials.map(({ name }) => name)),
		hasIcon: (url) => existsSync(join(folder, url.replace(`icons/${loader.packageName}/`, ''))),
	};
	const { n8n } = loader.packageJson as unknown as Manifest;
	const known = [...Object.values(loader.known.nodes), ...Object.values(loader.known.credentials)];
	const faults = [
		...(typesOf(loader) === typesAtFirst ? [] : ['The types differ when n8n loads them again']),
		...classFaults([...n8n.nodes, ...n8n.credentials], known),
		...nodes.flatMap((node) => nodeFaults(node, names)),
		...credentials.flatMap((credential) => credentialFaults(credential, names)),
	];
	const summary = `${counted(nodes, 'node')}, ${counted(credentials, 'credential type')}`;
	process.stdout.write(`${faults.length > 0 ? faults.join('\n') : summary}\n`);
	process.exitCode = faults.length > 0 ? 1 : 0;
}

/** n8n reads instances again after it has released their types, and by then it has added to their data. */
function typesOf({ types }: PackageDirectoryLoader): string {
	// Each time, n8n counts the nodes of a credential once more.
	return JSON.stringify(types, (key, value: unknown) =>
		key === 'supportedNodes' ? undefined : value,
	);
}

/** Each entry of package.json must have a class with the file's name, bundled under that name. */
function classFaults(
	entries: readonly string[],
	known: ReadonlyArray<{ className: string; sourcePath: string }>,
): string[] {
	return entries.flatMap((entry) => {
		const className = basename(entry).split('.')[0];
		const loaded = known.find(({ sourcePath }) => sourcePath === entry);
		if (loaded === undefined) return [`${entry} is not loaded, or hides another one`];
		return loaded.className === className ? [] : [`${entry} has the class ${loaded.className}`];
	});
}

const counted = (things: readonly unknown[], name: string): string =>
	`${things.length} ${name}${things.length === 1 ? '' : 's'}`;

const folder = process.argv[2];
if (folder === undefined) throw new Error('Usage: tsx test/package/load.ts FOLDER');
void load(resolve(folder));
