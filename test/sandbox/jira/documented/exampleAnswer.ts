import type { Specifications } from '../../../contract/specifications';
import { examplesIn } from '../../../contract/examples';
import { addressOf } from '../../../contract/address';
import { describeMismatch } from '../../../contract/exchange';
import type { Api, Exchange } from '../../../contract/exchange';
import { isAbout, LISTS, PAGES } from '../../../contract/quirks';
import type { MediaType } from '../../../../build/specifications/openApi';
import type { DescribedOperation } from '../../../../build/specifications/pathIndex';
import type { EndpointFacts } from '../../../../nodes/endpoints';
import { refusal } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { sampleOf } from './sampleOf';

export { loadSpecifications } from '../../../contract/specifications';

/** Marks an answer as an example from Atlassian's documents, not as the result of an operation. */
export const exampleHeader = { 'X-Sandbox-Answer': 'documented-example' };

/** The content of a body that is not JSON. */
const content = 'example';

const isJson = (mediaType: string): boolean => /[/+]json\b/.test(mediaType);

/**
 * Refuses a request that does not fit the document; accepts what Jira only calls deprecated.
 *
 * @throws Refusal 400
 */
export function refuseMisfit(specifications: Specifications, exchange: Exchange): void {
	const misfits = specifications.check(exchange).filter(({ kind }) => kind !== 'deprecated');
	if (misfits.length > 0) throw refusal(400, misfits.map(describeMismatch));
}

/**
 * The answer to a request for which the sandbox has no route: an example from the document that describes it, or one
 * generated from its schema if the document has none that fits.
 *
 * @param exchange the request; only its destination matters
 * @param facts what is known about its endpoint
 * @throws Refusal 501 if nothing that fits can be generated
 */
export function exampleAnswer(
	specifications: Specifications,
	exchange: Exchange,
	facts: EndpointFacts,
): Answer {
	const address = addressOf(exchange);
	const operation = address && specifications.operation(address.api, exchange.method, address.path);
	if (address === undefined || operation === undefined) {
		throw refusal(501, "Atlassian's documents on this machine do not have this endpoint.");
	}
	const { status, mediaType, media } = answerOf(operation, facts);
	const isTask = status === 303 && exchange.method !== 'GET';
	const headers = { ...exampleHeader, ...(isTask && { Location: '/rest/api/3/task/10641' }) };
	if (mediaType === undefined) return { status, headers };
	const contentType = mediaType.includes('*') ? 'application/octet-stream' : mediaType;
	const isFramed = mediaType === 'text/html' && media?.schema !== undefined;
	if (!isJson(mediaType) && !isFramed) return { status, body: content, contentType, headers };
	const body = candidates(specifications, address.api, operation, media, facts).find(
		(responseBody) =>
			responseBody !== undefined &&
			!specifications
				.check({
					...exchange,
					status,
					responseHeaders: { 'content-type': mediaType },
					responseBody,
				})
				.some(({ side }) => side === 'response'),
	);
	if (body === undefined) {
		throw refusal(501, `No example fits the schema of ${operation.method} ${operation.template}.`);
	}
	// Text is sent unchanged; this text is JSON.
	const json = JSON.stringify(body);
	return { status, body: isFramed ? framed(json) : json, contentType, headers };
}

/** The page in which Data Center answers to what its own screens send from a frame. */
const framed = (json: string): string =>
	`<html><body><textarea>${json.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</textarea></body></html>`;

/** The success status of the answer to a request, and the media type of its body; JSON if there is a choice, but not for a file. */
function answerOf(
	{ definition }: DescribedOperation,
	facts: EndpointFacts,
): { status: number; mediaType?: string; media?: MediaType } {
	const statuses = Object.keys(facts.answers)
		.map(Number)
		.sort((one, other) => one - other);
	const answers = statuses.flatMap((status) => {
		const kind = facts.answers[status]?.kind;
		if (kind === 'none') return [{ status }];
		const { content: declared = {} } =
			definition.responses[status] ?? definition.responses.default ?? {};
		const bodies = Object.entries(declared)
			.filter(([mediaType, media]) => !isJson(mediaType) || saysWhat(media))
			.map(([mediaType, media]) => ({ status, mediaType, media }));
		if (kind === 'file') {
			const file = bodies.find(({ mediaType }) => /^[^*]/.test(mediaType) && !isJson(mediaType));
			return file ?? { status, mediaType: '*/*' };
		}
		return bodies.find(({ mediaType }) => isJson(mediaType)) ?? bodies[0] ?? [];
	});
	return answers[0] ?? { status: statuses[0] ?? 200 };
}

function saysWhat(media: MediaType): boolean {
	return media.schema !== undefined || examplesIn(media).length > 0;
}

/** The document's own examples, then one from its schema: in a list or a page if the document shows only one entry. */
function candidates(
	specifications: Specifications,
	api: Api,
	{ method, template }: DescribedOperation,
	media: MediaType | undefined,
	facts: EndpointFacts,
): unknown[] {
	if (media === undefined) return [];
	if (media.schema === undefined) return examplesIn(media);
	const made = sampleOf(media.schema, specifications.components(api));
	const entries = facts.paging?.entries ?? 'values';
	const sample = isAbout(LISTS, api, method, template)
		? [made]
		: isAbout(PAGES, api, method, template)
			? { startAt: 0, maxResults: 50, total: 1, isLast: true, [entries]: [made] }
			: made;
	return [...examplesIn(media).filter((example) => isPageOf(entries, example, facts)), sample];
}

/** For some pages the documents show one entry; their schemas allow it, as they allow anything. */
function isPageOf(entries: string, example: unknown, { paging }: EndpointFacts): boolean {
	const isObject = typeof example === 'object' && example !== null && !Array.isArray(example);
	return paging === undefined || !isObject || (entries.split('/')[0] ?? '') in example;
}
