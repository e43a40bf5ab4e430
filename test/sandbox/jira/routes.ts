import type { FastifyInstance, FastifyPluginAsync, FastifyRequest, HTTPMethods } from 'fastify';
import '../identity';
import { mountFileRoutes } from './attachments/routes';
import type { ApiVersion } from './model';
import { problem, serverStatus } from './rest/answer';
import type { Answer } from './rest/answer';
import { handlerOf, send } from './rest/dispatch';
import { routeTable } from './rest/routeTable';
import type { JiraState } from './state';

declare module 'fastify' {
	interface FastifyReply {
		/** How many issues the answer read or wrote (0 where none). */
		issuesTouched: number;
		/** How many issue keys or ids the request named or the answer listed. */
		keysTouched: number;
	}
}

export interface JiraRoutesOptions {
	jira: JiraState;
}

const methods: HTTPMethods[] = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'];

/** Fastify's way to write the placeholders of the specification. */
function pattern(path: string): string {
	return path.replace(/\{(\w+)\}/g, ':$1');
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

function otherMethod(request: FastifyRequest, jira: JiraState, allowed: string[]): Answer {
	const headers = { Allow: allowed.join(', ') };
	return jira.flavour === 'cloud'
		? problem(405, `Method '${request.method}' is not supported.`, pathOf(request), headers)
		: { ...serverStatus(405, 'HTTP 405 Method Not Allowed'), headers };
}

/** Which paths an API is found under, and how answers name it. */
function mounts(jira: JiraState): Array<{ prefix: string; version: ApiVersion; apiPath: string }> {
	const two = { version: '2', apiPath: '/rest/api/2' } as const;
	const three = { prefix: '/rest/api/3', version: '3', apiPath: '/rest/api/3' } as const;
	return jira.flavour === 'cloud'
		? [three, { ...two, prefix: '/rest/api/2' }]
		: [
				{ ...two, prefix: '/rest/api/2' },
				{ ...two, prefix: '/rest/api/latest' },
			];
}

function mountRoutes(app: FastifyInstance, jira: JiraState): void {
	for (const mount of mounts(jira)) {
		const routes = routeTable(jira.flavour, mount.version);
		const paths = new Set(routes.map((route) => pattern(route.path)));
		for (const path of paths) {
			const onPath = routes.filter((route) => pattern(route.path) === path);
			const url = `${mount.prefix}/${path}`;
			for (const route of onPath) {
				app.route({ method: route.method, url, handler: handlerOf(route, { jira, ...mount }) });
			}
			const allowed: string[] = onPath.map((route) => route.method);
			app.route({
				method: methods.filter((method) => !allowed.includes(method)),
				url,
				handler: (request, reply) => send(reply, otherMethod(request, jira, allowed)),
			});
		}
	}
}

/**
 * Jira's platform REST API for the state's flavour: `/rest/api/3` and `/rest/api/2` on Cloud,
 * `/rest/api/2` and `/rest/api/latest` on Data Center. Relies on `request.identity`. Everything
 * else under `/rest/` is answered as a path that Jira does not know.
 */
export const jiraRoutes: FastifyPluginAsync<JiraRoutesOptions> = async (app, { jira }) => {
	app.decorateReply('issuesTouched', 0);
	app.decorateReply('keysTouched', 0);
	// The body stays text: Jira has its own answers for media types and for JSON that is none.
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => {
		done(null, body);
	});
	mountRoutes(app, jira);
	await mountFileRoutes(
		app,
		mounts(jira).map((mount) => ({ jira, ...mount })),
	);
	app.route({
		method: methods,
		url: '/rest/*',
		handler: (request, reply) => send(reply, unknownPath(request, jira)),
	});
};
