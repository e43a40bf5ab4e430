/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- test tooling, nothing of this is published */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import type { ICredentialType } from 'n8n-workflow';
import { PackageDirectoryLoader } from './core';
import { TypeRegistry, type AnyNodeType, type PackageTypes } from './registry';

/** The folder of this package's package.json. */
export const projectFolder = resolve(__dirname, '..', '..');

interface PackageJson {
	name: string;
	n8n?: { nodes?: string[]; credentials?: string[] };
}

/** `dist/nodes/Jira/Jira.node.js` → `nodes/Jira/Jira.node.ts` */
const sourceOf = (entry: string): string => entry.replace(/^dist\//, '').replace(/\.js$/, '.ts');

/** `nodes/Jira/Jira.node.ts` → `Jira`: n8n takes the class name from the file name. */
const classNameOf = (file: string): string => basename(file).split('.')[0] ?? '';

const instanceFrom = <Type>(directory: string, file: string): Type => {
	const load = createRequire(join(directory, 'package.json'));
	const classes = load(join(directory, file)) as Record<string, (new () => Type) | undefined>;
	const className = classNameOf(file);
	const Class = classes[className];
	if (Class === undefined) throw new Error(`${file} exports no class '${className}'.`);
	return new Class();
};

const loaded = new Map<string, TypeRegistry>();

/**
 * The node and credential types of a package from its TypeScript source: the entries of
 * package.json's `n8n` section, mapped from dist to their source files.
 *
 * @throws Error when an entry has no source file or the file does not export its class
 */
export function sourceTypes(directory = projectFolder): TypeRegistry {
	const known = loaded.get(directory);
	if (known !== undefined) return known;
	const types = new TypeRegistry([sourcePackage(directory)]);
	loaded.set(directory, types);
	return types;
}

/** The same types, for a registry that also has others. */
export function sourcePackage(directory = projectFolder): PackageTypes {
	const { name, n8n } = JSON.parse(
		readFileSync(join(directory, 'package.json'), 'utf8'),
	) as PackageJson;
	return {
		packageName: name,
		nodes: (n8n?.nodes ?? []).map((entry) => instanceFrom<AnyNodeType>(directory, sourceOf(entry))),
		credentials: (n8n?.credentials ?? []).map((entry) =>
			instanceFrom<ICredentialType>(directory, sourceOf(entry)),
		),
	};
}

/**
 * The node and credential types of a built package, loaded as n8n loads an installed one.
 *
 * @param directory folder with the package.json; its `n8n` entries have to exist there
 */
export async function builtTypes(directory = projectFolder): Promise<TypeRegistry> {
	const loader = new PackageDirectoryLoader(directory);
	await loader.loadAll();
	return new TypeRegistry([
		{
			packageName: loader.packageName,
			nodes: Object.values(loader.nodeTypes).map(({ type }) => type),
			credentials: Object.values(loader.credentialTypes).map(({ type }) => type),
		},
	]);
}
