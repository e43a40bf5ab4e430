import type { IDataObject, IHttpRequestMethods } from 'n8n-workflow';
import {
	accessOf,
	endpointAt,
	factsOf,
	isRepeatable,
	type Endpoint,
	type EndpointFacts,
	type Flavour,
} from '../endpoints';
import { thingsIn, thingsInQuery, type NamedThing } from './namedThings';
import { filledPath } from './path';
import type { JiraRequest, JsonText } from './request';

/** A request as it is sent to the endpoint of one flavour of Jira. */
export interface SiteRequest {
	/**
	 * The flavour's own endpoint. Jira counts its burst limits per endpoint ("Rate limiting",
	 * developer.atlassian.com).
	 */
	readonly endpoint: Endpoint;
	readonly method: IHttpRequestMethods;
	/** Below the base of the site, with its values percent-encoded: `/rest/api/2/issue/SUP-1`. */
	readonly path: string;
	/** The things that the path and the query name. */
	readonly things: readonly NamedThing[];
	readonly query: IDataObject;
	readonly body?: IDataObject | IDataObject[];
	/** The body as it is sent, instead. */
	readonly json?: JsonText;
	/** Whether it changes nothing. */
	readonly reads: boolean;
	/**
	 * Whether sending it twice has the same effect as once. Otherwise it is never sent again once it
	 * may have arrived.
	 */
	readonly idempotent: boolean;
	/** The issue that it writes to. */
	readonly writesIssue: string | undefined;
	readonly signal?: AbortSignal;
}

/** This kind of Jira has no endpoint for a request; nothing was sent. */
export class EndpointMissing extends Error {
	override readonly name = 'EndpointMissing';

	constructor(
		readonly endpoint: Endpoint,
		readonly flavour: Flavour,
	) {
		super(`${FLAVOUR_NAMES[flavour]} has no ${endpoint}`);
	}
}

/** What people call the flavours of Jira. */
export const FLAVOUR_NAMES: Readonly<Record<Flavour, string>> = {
	cloud: 'Jira Cloud',
	dataCenter: 'Jira Data Center',
};

/** The places of a path that name an issue. */
const ISSUE_PLACES = /\{(issueIdOrKey|issueId|issueKey|requestIdOrKey)\}/;

/**
 * The request for a flavour of Jira: to the named endpoint, or to its twin, whose placeholders may have other names.
 *
 * @throws EndpointMissing when the flavour has neither
 * @throws PathValueRefused for a value that is not allowed in a path
 */
export function siteRequest(request: JiraRequest, flavour: Flavour): SiteRequest {
	const endpoint = endpointAt(request.endpoint, flavour);
	if (endpoint === undefined) throw new EndpointMissing(request.endpoint, flavour);
	const [method = '', template = ''] = endpoint.split(' ');
	const { body, json, signal } = request;
	const values = valuesIn(request);
	const reads = accessOf(endpoint) === 'read';
	return {
		endpoint,
		method: method as IHttpRequestMethods,
		path: filledPath(template, values),
		things: [
			...thingsIn(request.endpoint, values),
			...thingsInQuery(request.endpoint, request.query),
		],
		query: wireQuery(request, [factsOf(endpoint, flavour), factsOf(request.endpoint)]),
		reads,
		idempotent: isRepeatable(endpoint),
		writesIssue: reads ? undefined : (request.writesIssue ?? issueIn(request)),
		...(body !== undefined && { body }),
		...(json !== undefined && { json }),
		...(signal !== undefined && { signal }),
	};
}

function valuesIn({ endpoint, path }: JiraRequest) {
	return [...endpoint.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => path[name] ?? '');
}

function issueIn({ endpoint, path }: JiraRequest): string | undefined {
	const place = ISSUE_PLACES.exec(endpoint)?.[1];
	return place === undefined ? undefined : String(path[place]).trim();
}

/**
 * The query as it is sent: without undefined values, and with commas between the entries of a list unless the
 * documents say that the parameter is repeated.
 *
 * @param known the facts of the flavour's endpoint, then those of the endpoint that was named
 */
function wireQuery({ query }: JiraRequest, known: readonly EndpointFacts[]): IDataObject {
	const entries = Object.entries(query).flatMap(([name, value]) => {
		if (value === undefined) return [];
		if (!Array.isArray(value)) return [[name, value]];
		const style = known.map((facts) => facts.query[name]?.list).find((list) => list !== undefined);
		return [[name, style === 'repeat' ? value : value.join(',')]];
	});
	return Object.fromEntries(entries) as IDataObject;
}
