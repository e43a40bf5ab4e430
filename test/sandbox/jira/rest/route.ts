import type { FastifyRequest } from 'fastify';
import type { Endpoint } from '../../../../nodes/endpoints';
import type { Flavour } from '../model';
import type { ViewContext } from '../views/context';
import type { Answer } from './answer';
import type { Query } from './query';

/** A request as handlers see it. */
export interface Ask extends ViewContext {
	/** Decoded values of the placeholders in the path. */
	readonly params: Readonly<Record<string, string>>;
	readonly query: Query;
	/** The JSON object that was sent; empty for methods without a body. */
	readonly body: Readonly<Record<string, unknown>>;
	/** The requested address, for links to pages. */
	readonly address: string;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

type NameOf<E extends string> =
	E extends `${infer M extends Method} /rest/api/${'2' | '3'}/${infer Path}`
		? `${M} ${Path}`
		: never;

/** An endpoint as Atlassian's documents name it, without `/rest/api/{version}/`: `GET issue/{issueIdOrKey}`. */
export type RouteName = NameOf<Endpoint>;

/** The handlers of a resource, by endpoint. */
export type RouteTable = { readonly [Name in RouteName]?: (ask: Ask) => Answer };

/** What applies to all routes of a table. */
export interface RouteOptions {
	/** The only kind of Jira that has them; both if absent. */
	readonly on?: Flavour;
	/**
	 * 401 without a signature; other operations run for anyone, who then sees nothing. On Cloud this comes from the
	 * documents; for Data Center it is set here.
	 */
	readonly needsUser?: boolean;
}

/** One operation of Jira's REST API. */
export interface Route extends RouteOptions {
	readonly method: Method;
	/** After `/rest/api/{version}/`, with the documents' placeholders. */
	readonly path: string;
	readonly handle: (ask: Ask) => Answer;
}

/** An operation that receives or returns files: it reads the request itself. */
export interface FileRoute extends Omit<Route, 'handle'> {
	readonly handle: (ask: Ask, request: FastifyRequest) => Promise<Answer>;
}

/** The routes of a table. */
export function routes(table: RouteTable, options: RouteOptions = {}): Route[] {
	return Object.entries(table).map(([name, handle]) => {
		const [method, path = ''] = name.split(' ');
		return { ...options, method: method as Method, path, handle };
	});
}
