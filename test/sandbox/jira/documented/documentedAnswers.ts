import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Exchange } from '../../../contract/exchange';
import type { Specifications } from '../../../contract/specifications';
import { factsOf } from '../../../../nodes/endpoints';
import type { Endpoint } from '../../../../nodes/endpoints';
import { problem, refusal, serverStatus } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { checkMediaType, mediaTypeOf, parseJson } from '../rest/body';
import { refusedOr, send, sentBody, turnedAway } from '../rest/dispatch';
import { hasEndpoint } from '../serverVersion';
import type { JiraState } from '../state';
import { documentedEndpoint, documentedMethods } from './documentedEndpoint';

/** Where a request goes, as its site knows it. */
interface Place {
	readonly jira: JiraState;
	/** Methods that the sandbox has routes for on this path. */
	readonly own?: readonly string[];
}

function pathOf(request: FastifyRequest): string {
	const [path = ''] = request.url.split('?');
	return path.slice(Math.max(0, path.indexOf('/rest/')));
}

function unknownPath(request: FastifyRequest, jira: JiraState): Answer {
	const path = pathOf(request);
	return jira.flavour === 'cloud'
		? problem(404, `No endpoint ${request.method} ${path}.`, path)
		: serverStatus(404, `null for uri: ${jira.webUrl}${path}`);
}

function otherMethod(request: FastifyRequest, jira: JiraState, allowed: readonly string[]): Answer {
	const headers = { Allow: allowed.join(', ') };
	return jira.flavour === 'cloud'
		? problem(405, `Method '${request.method}' is not supported.`, pathOf(request), headers)
		: { ...serverStatus(405, 'HTTP 405 Method Not Allowed'), headers };
}

/** The endpoint of the documents that this Jira answers with an example; undefined if it does not have it. */
function endpointThere(
	method: string,
	path: string,
	{ flavour, settings }: JiraState,
): Endpoint | undefined {
	if (!settings.documentedExamples) return undefined;
	const endpoint = documentedEndpoint(method, path, flavour);
	if (endpoint === undefined || flavour === 'cloud') return endpoint;
	return hasEndpoint(settings.version, endpoint) ? endpoint : undefined;
}

/** The content of a request, as the documents describe it: JSON as a value, anything else as text. */
function bodyOf(request: FastifyRequest): unknown {
	const sent = sentBody(request);
	if (sent.text === '') return undefined;
	return /^application\/(?:.*\+)?json$/.test(mediaTypeOf(sent.contentType))
		? parseJson(sent)
		: sent.text;
}

/**
 * The answer if the sandbox has no route of its own: an example if Atlassian's documents have the endpoint, after the
 * usual checks of sign-in and scopes; else Jira's message for a method or a path that it does not have.
 *
 * @param specifications returns the documents; called only if one is needed
 */
export function answerBeyondRoutes(
	request: FastifyRequest,
	{ jira, own = [] }: Place,
	specifications: () => Specifications | undefined,
): Answer {
	const { flavour } = jira;
	const path = pathOf(request);
	const endpoint = endpointThere(request.method, path, jira);
	if (endpoint === undefined) {
		const documented = documentedMethods(path, flavour);
		const there = documented.filter((method) => endpointThere(method, path, jira) !== undefined);
		const allowed = new Set([...own, ...there]);
		return allowed.size === 0
			? unknownPath(request, jira)
			: otherMethod(request, jira, [...allowed]);
	}
	const facts = factsOf(endpoint, flavour);
	const away = turnedAway(request, jira, () => facts.scopes, !facts.anonymous);
	if (away) return away;
	const documents = specifications();
	if (documents === undefined) {
		throw refusal(
			501,
			`The sandbox has no route for ${endpoint}, and Atlassian's documents, from which it would take an example, are not on this machine: npm run specs downloads them.`,
		);
	}
	const { body } = facts;
	if (body?.mediaTypes.every((type) => type === 'application/json') && body.required) {
		checkMediaType(sentBody(request), flavour, path);
	}
	const [, query] = request.url.split('?');
	const requestBody = bodyOf(request);
	const exchange: Exchange = {
		flavour,
		method: request.method,
		path: query === undefined ? path : `${path}?${query}`,
		requestHeaders: request.headers,
		...(requestBody === undefined ? {} : { requestBody }),
	};
	const { exampleAnswer, refuseMisfit } = loadExamples();
	refuseMisfit(documents, exchange);
	return exampleAnswer(documents, exchange, facts);
}

/** The code that reads the documents is loaded with the first request that needs it, not at the start. */
function loadExamples(): typeof import('./exampleAnswer') {
	// eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it at once
	return require('./exampleAnswer') as typeof import('./exampleAnswer');
}

/** The Fastify handler for everything that the sandbox has no route for. */
export function beyondRoutes(place: Place) {
	const documents = () => loadExamples().loadSpecifications();
	return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
		send(reply, await refusedOr(() => answerBeyondRoutes(request, place, documents)));
}
