import {
	endpointAt,
	endpointsOf,
	factsOf,
	hasEndpoint,
	type Endpoint,
} from '../../nodes/endpoints';
import { draftFields, leftOut } from './draftFields';
import { hasOperation, newIndex, withOperation, withResource } from './indexFiles';
import { nearest } from './nearest';
import { mannerOf, operationFile } from './operationFile';
import { testFile } from './testFile';
import { wordingOf } from './wording';

/** What a person requests. */
export interface Asked {
	/** `worklog` */
	readonly resource: string;
	/** `getMany` */
	readonly name: string;
	/** Method and path, as Atlassian writes them. */
	readonly endpoint: string;
}

/** Why nothing is written, in one sentence, and what to do instead. */
export class NotBegun extends Error {
	override readonly name = 'NotBegun';
}

/** A drafted operation. */
export interface Begun {
	/** The files to write, by their path in the project; not formatted. */
	readonly files: Readonly<Record<string, string>>;
	/** Hints for its author, in sentences. */
	readonly notes: readonly string[];
}

const RESOURCES = 'nodes/Jira/resources';

/**
 * Drafts an operation of the node Jira Platform: its file, its line in the index of its resource, and its test.
 *
 * @param textAt the content of a file of the project; undefined if there is none
 * @throws NotBegun if it cannot be drafted
 */
export function newOperation(
	{ resource, name, endpoint: wanted }: Asked,
	textAt: (path: string) => string | undefined,
): Begun {
	for (const [what, given] of [
		['resource', resource],
		['operation', name],
	] as const) {
		if (!/^[a-z][a-zA-Z0-9]*$/.test(given)) {
			throw new NotBegun(
				`The name of the ${what} is '${given}', but must be camelCase, such as issueLink or getMany.`,
			);
		}
	}
	const endpoint = knownEndpoint(wanted);
	const folder = `${RESOURCES}/${resource}`;
	const file = `${folder}/${name}.ts`;
	const index = textAt(`${folder}/index.ts`);
	if (textAt(file) !== undefined || (index !== undefined && hasOperation(index, name))) {
		throw new NotBegun(`${resource}.${name} exists already: see ${folder}.`);
	}
	refuseFiles(endpoint);
	const wording = wordingOf(resource, name, endpoint);
	const fields = draftFields(endpoint);
	const operation = `${resource}.${name}`;
	const list = `${RESOURCES}/index.ts`;
	return {
		files: {
			[file]: operationFile(endpoint, wording),
			[`${folder}/index.ts`]:
				index === undefined
					? newIndex(resource, name, wording.constant)
					: withOperation(index, name, wording.constant),
			...(index === undefined && { [list]: withResource(textAt(list) ?? '', resource) }),
			[`test/nodes/Jira/${resource}/${name}.test.ts`]: testFile(operation, wording, fields),
		},
		notes: notesOn(endpoint),
	};
}

/** @throws NotBegun with the endpoints that may have been meant */
function knownEndpoint(wanted: string): Endpoint {
	const [method = '', path = ''] = wanted.trim().split(/\s+/);
	const name = `${method.toUpperCase()} ${path}`;
	const onCloud = hasEndpoint(name, 'cloud');
	if (!onCloud && !hasEndpoint(name, 'dataCenter')) {
		throw new NotBegun(
			[`There is no endpoint '${name}'. Most like it are:`, ...nearest(name, usable())].join(
				'\n  ',
			),
		);
	}
	if (factsOf(name).deprecated) {
		throw new NotBegun(`${name} is deprecated: Atlassian will remove it. Choose its successor.`);
	}
	const there = onCloud ? name : endpointAt(name, 'cloud');
	if (there !== undefined && there !== name) {
		throw new NotBegun(`Name the endpoint as Jira Cloud does: ${there}`);
	}
	return name;
}

/** The endpoints for which an operation can be drafted: Cloud's, and Data Center's where Cloud has none. */
function usable(): Endpoint[] {
	const only = endpointsOf('dataCenter').filter((one) => endpointAt(one, 'cloud') === undefined);
	return [...endpointsOf('cloud'), ...only].filter((one) => !factsOf(one).deprecated);
}

/** @throws NotBegun for an endpoint with anything other than JSON */
function refuseFiles(endpoint: Endpoint): void {
	const { body, answers } = factsOf(endpoint);
	const resources = `${RESOURCES}/attachment`;
	if (body?.mediaTypes.includes('application/json') === false) {
		throw new NotBegun(
			`${endpoint} takes ${body.mediaTypes.join(' or ')}, not JSON. Write it by hand, as ${resources}/upload.ts.`,
		);
	}
	if (body?.kind === 'value') {
		throw new NotBegun(
			`${endpoint} takes a bare value for its body, which nothing sends so far: nodes/connection must learn it first.`,
		);
	}
	if (Object.values(answers).some(({ kind }) => kind === 'file')) {
		throw new NotBegun(
			`${endpoint} answers with a file. Write it by hand, as ${resources}/download.ts.`,
		);
	}
}

function notesOn(endpoint: Endpoint): string[] {
	const { paging, experimental } = factsOf(endpoint);
	const query = leftOut(endpoint);
	const onCloud = endpointAt(endpoint, 'cloud') !== undefined;
	const onDataCenter = endpointAt(endpoint, 'dataCenter') !== undefined;
	return [
		...(onCloud && onDataCenter ? [] : [`Only Jira ${onCloud ? 'Cloud' : 'Data Center'} has it.`]),
		...(experimental ? ['Atlassian calls it experimental.'] : []),
		...(query.length > 0 ? [`The query may also hold ${query.join(', ')}.`] : []),
		...(mannerOf(endpoint) === 'firstPage'
			? [
					`It gives the first page only: nothing reads pages by ${paging?.kind} so far (nodes/connection/pages.ts).`,
				]
			: []),
	];
}
