import type { IDataObject } from 'n8n-workflow';
import type { Endpoint, PathParameters, PathValue, QueryParameters } from '../endpoints';

/** A value of a query parameter. `undefined` leaves it out. */
export type QueryValue = string | number | boolean | ReadonlyArray<string | number> | undefined;

export type Query = Readonly<Record<string, QueryValue>>;

/** What one request to Jira says, as plain data, made by {@link call}. Host, signature and the flavour's own endpoint are the connection's. */
export interface JiraRequest<E extends Endpoint = Endpoint> {
	readonly endpoint: E;
	/** The values of the places in the endpoint's path, by their names and in their order. */
	readonly path: Readonly<Record<string, PathValue>>;
	readonly query: Query;
	readonly body?: IDataObject | IDataObject[];
	/** The issue that it writes to, where the path has no place for it: Jira limits writes per issue, and their order matters. */
	readonly writesIssue?: string;
	/** Withdraws the request: once it is aborted, what has not been sent yet is not sent any more. */
	readonly signal?: AbortSignal;
}

/** A property that may be left out where nothing in it must be there. */
type Needed<Name extends string, Value> =
	Record<never, never> extends Value
		? { readonly [N in Name]?: Value }
		: { readonly [N in Name]: Value };

/** What a request to an endpoint says beside its name: what the path and the query must and may hold, by the documents. */
export type Given<E extends Endpoint> = Needed<'path', PathParameters<E>> &
	Needed<'query', QueryParameters<E>> &
	Pick<JiraRequest, 'body' | 'writesIssue' | 'signal'>;

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
