import { findEndpoint, factsOf, type Endpoint } from '../../nodes/endpoints';
import type { Operation } from '../../nodes/operation';
import { addressOf } from '../contract/address';
import { describeMismatch } from '../contract/exchange';
import { recordedExchange } from '../contract/recordedExchange';
import type { Specifications } from '../contract/specifications';
import { concerns, endpointOf, isWrite, type ItemNames } from '../faults/deeds';
import type { Flavour } from '../sandbox/jira/model';
import type { RecordedRequest } from '../sandbox/sandbox';
import type { Run } from './world';

/** What the guard looks for. */
export type FindingName =
	/** A request goes to an endpoint that the operation does not declare. */
	| 'undeclared request'
	/** A request contains something that Atlassian's documents do not have. */
	| 'contract mismatch'
	/** The value of a field shows neither in a request nor in an output. */
	| 'unused field'
	/** The form offers a value, and the operation's schema refuses it. */
	| 'refused value'
	/** A value that is offered and accepted leads to an error. */
	| 'failing value'
	/** There is no example of what a field may hold. */
	| 'no example'
	/** A reference to something missing is not refused, not explained, or harms other items. */
	| 'bad reference'
	/** Writes to one issue overlap, or do not keep the order of the items. */
	| 'order of writes'
	/** No test mentions the operation. */
	| 'no test of its own';

/** Something that is wrong with an operation. */
export interface Finding {
	readonly name: FindingName;
	/** What is wrong and where, in words. */
	readonly what: string;
}

/** Requests that signing in makes, for any operation. */
const OF_SIGN_IN = /\/myself$|\/n8n-credential-test\b|\?n8n-credential-test=/;

/** The endpoint of a request, as Atlassian writes it; undefined for requests outside Jira's REST API. */
export function servedBy(
	{ method, path }: Pick<RecordedRequest, 'method' | 'path'>,
	flavour: Flavour,
): Endpoint | 'unknown' | undefined {
	const address = addressOf({ flavour, path });
	if (address === undefined) return undefined;
	const listed = flavour === 'dataCenter' ? `/rest${address.path}` : address.path;
	return findEndpoint(method, listed, flavour) ?? 'unknown';
}

/** Requests to endpoints that an operation does not declare; those for signing in are left out. */
export function undeclaredRequests(
	{ specification, anyEndpoint }: Pick<Operation, 'specification' | 'anyEndpoint'>,
	flavour: Flavour,
	requests: readonly RecordedRequest[],
): Finding[] {
	const undeclared = requests.filter((request) => {
		const endpoint = servedBy(request, flavour);
		if (endpoint === undefined || OF_SIGN_IN.test(request.path)) return false;
		return (
			endpoint === 'unknown' || !(anyEndpoint === true || specification[flavour].includes(endpoint))
		);
	});
	return distinct(
		undeclared.map(({ endpoint }) => ({ name: 'undeclared request', what: endpoint })),
	);
}

/**
 * How requests differ from Atlassian's documents. If the documents are not on the machine, only the names in the query
 * are checked, using what the package itself knows of the documents.
 */
export function contractMismatches(
	flavour: Flavour,
	requests: readonly RecordedRequest[],
	specifications: Specifications | undefined,
): Finding[] {
	const mismatches = requests.flatMap((request) => {
		if (specifications === undefined) return strangeQueries(request, flavour);
		const exchange = recordedExchange(flavour, request);
		if (exchange === undefined) return [];
		return specifications
			.check(exchange)
			.filter(({ side }) => side === 'request')
			.map(describeMismatch);
	});
	return distinct(mismatches.map((what) => ({ name: 'contract mismatch', what })));
}

function strangeQueries(request: RecordedRequest, flavour: Flavour): string[] {
	const endpoint = servedBy(request, flavour);
	if (endpoint === undefined || endpoint === 'unknown') return [];
	const { query, anyQuery = false } = factsOf(endpoint, flavour);
	const given = addressOf({ flavour, path: request.path })?.query ?? new URLSearchParams();
	return [...new Set(given.keys())]
		.filter((name) => !anyQuery && !(name in query))
		.map((name) => `${endpoint}: request query ${name}: is not a parameter of this operation`);
}

/** What differs from run to run although nothing else does: marks of new things, and multipart boundaries. */
const RANDOM = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** All that a run shows: its requests, outputs and messages. Two runs that show the same have done the same. */
export function shownBy({ requests, outputs, error }: Run): string {
	const asked = requests
		.filter(({ path }) => !OF_SIGN_IN.test(path))
		.map(({ method, path, body }) => JSON.stringify([method, path, body]))
		.sort();
	const put = outputs.map(({ json, binary = {} }) => [
		json,
		Object.entries(binary).map(([name, { fileName, mimeType, fileSize }]) => [
			name,
			fileName,
			mimeType,
			fileSize,
		]),
	]);
	return JSON.stringify([asked, put, error?.message, error?.description]).replace(RANDOM, '*');
}

/** A reference that was tried, and the result. */
export interface TriedReference {
	/** The label of the field. */
	readonly label: string;
	readonly given: string;
	/** How the item ended: with an error, as reported by the run or the output item. */
	readonly refusal: { readonly itemIndex: number | undefined; readonly text: string } | undefined;
	readonly expectedIndex: number;
	/** How many requests changed something in Jira for it. */
	readonly writes: number;
}

/** What is wrong with how a reference to something missing was handled. */
export function badReference({
	label,
	given,
	refusal,
	expectedIndex,
	writes,
}: TriedReference): Finding[] {
	const of = `'${label}' = ${JSON.stringify(given)}`;
	const finding = (what: string): Finding => ({ name: 'bad reference', what: `${of} ${what}` });
	if (refusal === undefined) return [finding('is not refused')];
	const { itemIndex, text } = refusal;
	const isNamed = text.includes(`'${label}'`) || isQuotedIn(text, given.trim());
	return [
		...(itemIndex === expectedIndex
			? []
			: [finding(`names item ${itemIndex}, not ${expectedIndex}`)]),
		...(isNamed ? [] : [finding(`is refused without a word of it: ${text}`)]),
		...(writes === 0 ? [] : [finding('is refused, and something was written')]),
	];
}

/** Whether a text names a value, not just as part of something longer. */
function isQuotedIn(text: string, value: string): boolean {
	const escaped = value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	return value !== '' && new RegExp(`(?<![\\p{L}\\d])${escaped}(?![\\p{L}\\d])`, 'u').test(text);
}

/** Requests that changed something. */
export function writesIn(requests: readonly RecordedRequest[]): RecordedRequest[] {
	return requests.filter(
		({ method, path, status }) =>
			isWrite({ method, path }) && status !== null && status >= 200 && status < 300,
	);
}

/**
 * What is wrong with the order in which items wrote to one issue.
 *
 * @param issue names of the issue: its key and its id
 * @param marks that identify the items in requests that contain them, in the order of the items
 */
export function writeOrder(
	requests: readonly RecordedRequest[],
	issue: ItemNames,
	marks: readonly string[],
): Finding[] {
	const writes = requests
		.filter(({ method, path }) => isWrite({ method, path }))
		.map((request) => ({ ...request, ...request.span, text: JSON.stringify(request.body ?? '') }))
		.filter(({ path, text }) => concerns({ path, body: text }, issue))
		.sort((one, other) => one.began - other.began);
	const names = (write: (typeof writes)[number]) => endpointOf(write, [issue]);
	const findings: Finding[] = [];
	for (const [index, write] of writes.entries()) {
		const before = writes[index - 1];
		if (before !== undefined && write.began < (before.ended ?? Infinity)) {
			findings.push({
				name: 'order of writes',
				what: `${names(write)} begins before ${names(before)} has ended`,
			});
		}
	}
	const items = writes.flatMap((write) => {
		const item = marks.findIndex((mark) =>
			concerns({ path: write.path, body: write.text }, [mark]),
		);
		return item === -1 ? [] : [{ endpoint: names(write), item }];
	});
	for (const [index, { endpoint, item }] of items.entries()) {
		const late = items
			.slice(index + 1)
			.find((next) => next.endpoint === endpoint && next.item < item);
		if (late !== undefined) {
			findings.push({
				name: 'order of writes',
				what: `${endpoint} of item ${item} comes before that of item ${late.item}`,
			});
		}
	}
	return distinct(findings);
}

/** Findings without duplicates. */
export function distinct(findings: readonly Finding[]): Finding[] {
	return [...new Map(findings.map((one) => [`${one.name} ${one.what}`, one])).values()];
}
