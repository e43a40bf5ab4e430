import type { IDataObject } from 'n8n-workflow';
import type { Endpoint, PathParameters, PathValue, QueryParameters } from '../endpoints';

/** A value of a query parameter. `undefined` leaves it out. */
export type QueryValue = string | number | boolean | ReadonlyArray<string | number> | undefined;

/** A value as JSON, see {@link jsonText}. */
export interface JsonText {
	readonly text: string;
}

/** A value as the JSON that is sent; `undefined` becomes `null`. */
export function jsonText(value: unknown): JsonText {
	return { text: JSON.stringify(value ?? null) };
}

export type Query = Readonly<Record<string, QueryValue>>;

/**
 * One request to Jira as plain data, made by {@link call}. The connection adds the host, the
 * signature and the flavour's own endpoint.
 */
export interface JiraRequest<E extends Endpoint = Endpoint> {
	readonly endpoint: E;
	/** The values of the placeholders in the endpoint's path, by name and in order. */
	readonly path: Readonly<Record<string, PathValue>>;
	readonly query: Query;
	readonly body?: IDataObject | IDataObject[];
	/** The body of an endpoint that takes JSON of any kind, also a text, a number or an empty object. */
	readonly json?: JsonText;
	/**
	 * The issue or other thing that it writes to, if the path does not name it: Jira limits writes per issue, and
	 * their order matters.
	 */
	readonly writesIssue?: string;
	/** Withdraws the request: once aborted, it is not sent any more. */
	readonly signal?: AbortSignal;
}

/** A property that is optional if all of its parts are. */
type Needed<Name extends string, Value> =
	Record<never, never> extends Value
		? { readonly [N in Name]?: Value }
		: { readonly [N in Name]: Value };

/** The required and optional path and query values of an endpoint, according to the documents. */
export type Given<E extends Endpoint> = Needed<'path', PathParameters<E>> &
	Needed<'query', QueryParameters<E>> &
	Pick<JiraRequest, 'body' | 'json' | 'writesIssue' | 'signal'>;

/**
 * A request to an endpoint, by its name as Atlassian writes it.
 *
 * @example call('GET /rest/api/3/issue/{issueIdOrKey}', { path: { issueIdOrKey: 'SUP-1' } })
 */
export function call<const E extends Endpoint>(
	endpoint: E,
	...[given]: Record<never, never> extends Given<E> ? [given?: Given<E>] : [given: Given<E>]
): JiraRequest<E> {
	const {
		path = {},
		query = {},
		...rest
	} = (given ?? {}) as Partial<Omit<JiraRequest, 'endpoint'>>;
	return { endpoint, path, query, ...rest };
}
