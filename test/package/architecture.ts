/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import { posix } from 'node:path';
import { importsOf, type Import } from './imports';

/** The published folders, from the lowest layer to the highest: a layer imports only itself and lower ones. */
const layers = [
	/^credentials(\/|$)/,
	/^nodes\/endpoints(\/|$)/,
	/^nodes\/connection(\/|$)/,
	/^nodes\/values(\/|$)/,
	/^nodes\/fields(\/|$)/,
	/^nodes\/operation(\/|$)/,
	/^nodes\/Jira[^/.]*(\/|$)/,
];

/** May be loaded at runtime: n8n provides n8n-workflow, node:crypto is allowed, the others are bundled. */
const loadable = ['n8n-workflow', 'node:crypto', 'zod/v3', 'markdown-it', 'htmlparser2'];

/** May be named in `import type`: the request helper's errors come from axios. */
const nameable = [...loadable, 'axios'];

const vagueName =
	/^(.*[-_.])?(utils?|helpers?|common|generic-?functions?)([-_.].*)?$|managers?(\..*)?$/i;

const disabled = /eslint-disable|@ts-(?:ignore|nocheck|expect-error)|prettier-ignore/;

const maximumLines = 300;

/** A file that declares an operation: what it does to Jira belongs into files of its own. */
const operationFile = /^nodes\/\w+\/resources\//;
const declaration = /^export const \w+ = operation\(/m;
const maximumOfOperation = 120;

/** Written by a command; the length depends on Atlassian's documents. */
const generated = /^nodes\/endpoints\/facts\//;

/**
 * What the layout rules find in one published file.
 *
 * @param file path from the project's folder, with forward slashes
 * @returns one sentence for each finding
 */
export function layoutFaults(file: string, text: string): string[] {
	const faults = importsOf(file, text).flatMap((found) => {
		const fault = importFault(file, found);
		return fault === undefined ? [] : [`${file}:${found.line} ${fault}`];
	});
	if (layerOf(file) === -1) faults.push(`${file} is in none of the layers`);

	const lines = text.split('\n').length - 1;
	const isOperation = operationFile.test(file) && declaration.test(text);
	const most = isOperation ? maximumOfOperation : maximumLines;
	if (lines > most && !generated.test(file)) {
		faults.push(`${file} has ${lines} lines: it is two things`);
	}

	const comment = disabled.exec(text);
	if (comment) faults.push(`${file} switches a check off with ${comment[0]}`);
	return faults;
}

/** The part of a path whose name does not say what is in it, if there is one. */
export function nameFault(file: string): string | undefined {
	const vague = file.split('/').find((part) => vagueName.test(part));
	return vague && `${file} has a name that fits anything: ${vague}`;
}

function importFault(file: string, { specifier, typeOnly }: Import): string | undefined {
	if (specifier === undefined) return 'computes what it imports';
	if (!specifier.startsWith('.')) {
		const allowed = typeOnly ? nameable : loadable;
		return allowed.includes(specifier) ? undefined : `imports ${specifier}`;
	}
	const target = posix.join(posix.dirname(file), specifier);
	const layer = layerOf(target);
	if (layer === -1) return `imports ${target}, which is not published`;
	return layer > layerOf(file) ? `imports ${target}, which is above it` : undefined;
}

const layerOf = (file: string): number => layers.findIndex((layer) => layer.test(file));
