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
	/** The JSON that was sent, whatever it is, if the route takes that; undefined for an empty body. */
	readonly json?: unknown;
	/** The client id of the OAuth 2.0 app that asks for a user; null if no app does. */
	readonly app: string | null;
	/** The requested address, for links to pages. */
	readonly address: string;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

type NameBelow<
	Base extends string,
	E extends string,
> = E extends `${infer M extends Method} ${Base}/${infer Path}` ? `${M} ${Path}` : never;

/** An endpoint as Atlassian's documents name it, without `/rest/api/{version}/`: `GET issue/{issueIdOrKey}`. */
export type RouteName = NameBelow<`/rest/api/${'2' | '3'}`, Endpoint>;

/** The API of Jira Software: boards and sprints. */
export const agileApi = '/rest/agile/1.0';

/** An endpoint of it, without `/rest/agile/1.0/`: `GET board/{boardId}`. */
export type AgileRouteName = NameBelow<typeof agileApi, Endpoint>;

/** The API in which the lists of issues of boards, sprints and epics continue on Cloud. */
export const softwareApi = '/rest/software/1.0';

/** An endpoint of it, without `/rest/software/1.0/`: `GET board/{boardId}/issue`. */
export type SoftwareRouteName = NameBelow<typeof softwareApi, Endpoint>;

/** The API of Jira Service Management. */
export const serviceDeskApi = '/rest/servicedeskapi';

/** An endpoint of it, without `/rest/servicedeskapi/`: `GET organization`. */
export type ServiceDeskRouteName = NameBelow<typeof serviceDeskApi, Endpoint>;

/** The APIs of the webhooks of administrators, which no OpenAPI document has. */
export const webhookApis = ['/rest/webhooks/1.0', '/rest/jira-webhook/1.0'] as const;

type WebhookApi = (typeof webhookApis)[number];

/** Handlers by endpoint. */
type Handlers<Name extends string> = { readonly [N in Name]?: (ask: Ask) => Answer };

/** The handlers of a resource. */
export type RouteTable = Handlers<RouteName>;

/** What applies to all routes of a table. */
export interface RouteOptions {
	/** The only kind of Jira that has them; both if absent. */
	readonly on?: Flavour;
	/**
	 * 401 without a signature; other operations run for anyone, who then sees nothing. On Cloud this comes from the
	 * documents; for Data Center it is set here.
	 */
	readonly needsUser?: boolean;
	/**
	 * What a body must be: an object, unless the route takes any JSON, also none; or nothing at all. A DELETE takes one
	 * only if it says so.
	 */
	readonly takes?: 'json' | 'nothing' | 'object';
}

/** One operation of Jira's REST API. */
export interface Route extends RouteOptions {
	readonly method: Method;
	/** After `/rest/api/{version}/` or the route's own API, with the documents' placeholders. */
	readonly path: string;
	/** The path of another API than the platform's, such as `/rest/agile/1.0`. */
	readonly api?: typeof agileApi | typeof softwareApi | typeof serviceDeskApi | WebhookApi;
	readonly handle: (ask: Ask) => Answer;
}

/** An operation that receives or returns files: it reads the request itself. */
export interface FileRoute extends Omit<Route, 'handle'> {
	readonly handle: (ask: Ask, request: FastifyRequest) => Promise<Answer>;
}

/** The routes of a table. */
export function routes(table: RouteTable, options: RouteOptions = {}): Route[] {
	return routesOf(table, options);
}

/** The routes of a table of Jira Software's API. */
export function agileRoutesOf(
	table: Handlers<AgileRouteName>,
	options: RouteOptions = {},
): Route[] {
	return routesOf(table, options).map((route) => ({ ...route, api: agileApi }));
}

/** The routes of a table of the lists of Jira Software on Cloud. */
export function softwareRoutesOf(
	table: Handlers<SoftwareRouteName>,
	options: RouteOptions = {},
): Route[] {
	return routesOf(table, options).map((route) => ({ ...route, api: softwareApi }));
}

/** The routes of a table of Jira Service Management's API. */
export function serviceDeskRoutesOf(
	table: Handlers<ServiceDeskRouteName>,
	options: RouteOptions = {},
): Route[] {
	return routesOf(table, options).map((route) => ({ ...route, api: serviceDeskApi }));
}

/** The routes of a table of an API of webhooks; they need a user. */
export function webhookRoutesOf<Api extends WebhookApi>(
	api: Api,
	table: Handlers<NameBelow<Api, Endpoint>>,
): Route[] {
	return routesOf(table, { needsUser: true }).map((route) => ({ ...route, api }));
}

function routesOf(table: Handlers<string>, options: RouteOptions): Route[] {
	return Object.entries(table).flatMap(([name, handle]) => {
		if (handle === undefined) return [];
		const [method, path = ''] = name.split(' ');
		return [{ ...options, method: method as Method, path, handle }];
	});
}
