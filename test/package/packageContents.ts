/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import { posix } from 'node:path';
import { importsOf } from './imports';

/** The part of package.json that is read here. */
export interface Manifest {
	readonly name: string;
	readonly version: string;
	readonly main: string;
	readonly n8n: { readonly nodes: readonly string[]; readonly credentials: readonly string[] };
	readonly peerDependencies?: Readonly<Record<string, string>>;
	readonly [field: string]: unknown;
}

/** The texts of a package's files by their paths, with forward slashes. */
export type Files = ReadonlyMap<string, string>;

const required = [
	'package.json',
	'README.md',
	'CHANGELOG.md',
	'LICENSE',
	'dist/THIRD-PARTY-LICENSES.txt',
];

const expected = [
	/^(package\.json|README\.md|CHANGELOG\.md|LICENSE|index\.js)$/,
	/^dist\/(classes\.js|entries\.js|entries\.\d+\.json|THIRD-PARTY-LICENSES\.txt)$/,
	/^dist\/icons\/[\w.-]+\.svg$/,
	/^dist\/credentials\/\w+\.credentials\.js$/,
	/^dist\/nodes\/\w+\/\w+\.node\.(js|json)$/,
	/^dist\/nodes\/\w+\/__schema__\/.+\.json$/,
];

/** What n8n lets a community package load. */
const loadable = ['n8n-workflow', 'node:crypto', 'crypto'];

/** What markdown-it is made of; htmlparser2 shares `entities` with it. */
const partsOfMarkdownIt = ['entities', 'linkify-it', 'mdurl', 'punycode.js', 'uc.micro'];

/** The only packages that are bundled. */
const bundled = ['zod', 'markdown-it', ...partsOfMarkdownIt, 'htmlparser2'];

/**
 * What is wrong with a package that is about to be published.
 *
 * @returns one sentence for each finding
 */
export function packageFaults(manifest: Manifest, files: Files): string[] {
	const entries = [manifest.main, ...manifest.n8n.nodes, ...manifest.n8n.credentials];
	const missing = [...required, ...entries].filter((file) => !files.has(file));
	const surplus = [...files.keys()].filter((file) => !expected.some((kind) => kind.test(file)));
	return [
		...dependencyFaults(manifest),
		...changelogFaults(manifest, files),
		...missing.map((file) => `${file} is missing`),
		...surplus.map((file) => `${file} does not belong there`),
		...[...files].flatMap(([file, text]) => loadFaults(file, text, files)),
		...[...files].flatMap(([file, text]) => linkFaults(file, text)),
		...bundleFaults(files),
	];
}

function dependencyFaults(manifest: Manifest): string[] {
	const fields = ['dependencies', 'optionalDependencies', 'bundleDependencies', 'overrides'];
	const faults = fields
		.filter((field) => manifest[field] !== undefined)
		.map((field) => `package.json has ${field}`);
	const peers = JSON.stringify(manifest.peerDependencies);
	if (peers !== '{"n8n-workflow":"*"}') faults.push(`package.json has the peers ${peers}`);
	return faults;
}

function changelogFaults({ version }: Manifest, files: Files): string[] {
	const changelog = files.get('CHANGELOG.md') ?? '';
	return changelog.includes(`\n## [${version}]`)
		? []
		: [`CHANGELOG.md has no heading for the version ${version}`];
}

/** n8n appends a query to the links of a node, after the anchor if there is one. */
function linkFaults(file: string, text: string): string[] {
	if (!file.endsWith('.node.json')) return [];
	return [...text.matchAll(/"https?:[^"]*#[^"]*"/g)].map(
		([link]) => `${file} links to the anchor ${link}, which n8n does not reach`,
	);
}

function loadFaults(file: string, text: string, files: Files): string[] {
	if (!file.endsWith('.js')) return [];
	return importsOf(file, text).flatMap(({ specifier, line }) => {
		if (specifier === undefined) return [`${file}:${line} computes what it loads`];
		if (loadable.includes(specifier)) return [];
		const target = posix.join(posix.dirname(file), specifier);
		const found = specifier.startsWith('.') && (files.has(target) || files.has(`${target}.js`));
		return found ? [] : [`${file}:${line} loads ${specifier}`];
	});
}

/** esbuild writes the path of every module that it bundles above the module's code. */
const bundledModule = /^\s*\/\/ ((?:.*\/)?node_modules\/((?:@[^/\n]+\/)?[^/\n]+)\/.+)\.[cm]?js$/gm;

function bundleFaults(files: Files): string[] {
	const faults: string[] = [];
	const packages = new Map<string, Set<string>>(bundled.map((name) => [name, new Set()]));
	const homes = new Map<string, string>();
	for (const [file, text] of files) {
		if (!file.endsWith('.js')) continue;
		for (const [comment, module = '', name = ''] of text.matchAll(bundledModule)) {
			const home = `${file} ${comment.trim()}`;
			const other = homes.get(module) ?? home;
			if (other !== home) faults.push(`${module} is there twice: in ${other} and in ${home}`);
			homes.set(module, home);
			if (!packages.has(name)) faults.push(`${name} is bundled in ${file}`);
			packages.get(name)?.add(module.slice(0, module.lastIndexOf(`${name}/`)));
		}
	}
	for (const [name, roots] of packages) {
		if (roots.size !== 1) faults.push(`${name} is there ${roots.size} times`);
	}
	return faults;
}
