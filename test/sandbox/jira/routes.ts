import type { FastifyInstance, FastifyPluginAsync, HTTPMethods } from 'fastify';
import { PathTable } from '../../../nodes/endpoints/pathTable';
import '../identity';
import { mountFileRoutes } from './attachments/routes';
import { beyondRoutes } from './documented/documentedAnswers';
import { documentedPaths } from './documented/documentedEndpoint';
import type { ApiVersion } from './model';
import { handlerOf, pattern } from './rest/dispatch';
import { agileApi, serviceDeskApi, softwareApi, webhookApis } from './rest/route';
import type { Route } from './rest/route';
import {
	agileRouteTable,
	routeTable,
	serviceDeskRouteTable,
	softwareRouteTable,
	webhookRouteTable,
} from './rest/routeTable';
import type { JiraState } from './state';

declare module 'fastify' {
	interface FastifyReply {
		/** How many issues the answer read or wrote. */
		issuesTouched: number;
		/** How many issue keys or ids the request named or the answer listed. */
		keysTouched: number;
	}
}

export interface JiraRoutesOptions {
	jira: JiraState;
}

const methods: HTTPMethods[] = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'];

/** The paths of the platform's API, and its name in answers. */
function platformMounts(
	jira: JiraState,
): Array<{ prefix: string; version: ApiVersion; apiPath: string }> {
	const two = { version: '2', apiPath: '/rest/api/2' } as const;
	const three = { prefix: '/rest/api/3', version: '3', apiPath: '/rest/api/3' } as const;
	return jira.flavour === 'cloud'
		? [three, { ...two, prefix: '/rest/api/2' }]
		: [
				{ ...two, prefix: '/rest/api/2' },
				{ ...two, prefix: '/rest/api/latest' },
			];
}

/**
 * Documented paths that a placeholder in a route would match: `issue/picker` matches `issue/{issueIdOrKey}`. They are
 * mounted in addition to the routes, or the answer would be that the issue does not exist.
 */
function swallowed(
	routes: readonly Route[],
	method: string,
	documented: readonly string[],
): string[] {
	const own = new PathTable(
		routes
			.filter((route) => route.method === method)
			.map(({ path }) => ({ template: path, value: path })),
	);
	return documented.filter(
		(path) => own.sameAs(path) === undefined && own.matches(path).length > 0,
	);
}

function mountRoutes(app: FastifyInstance, jira: JiraState): void {
	const platform = platformMounts(jira).map((mount) => ({
		...mount,
		routes: routeTable(jira.flavour, mount.version),
	}));
	// They show issues and people as version 2 of the platform's API does, with its addresses.
	const asVersion2 = { version: '2', apiPath: '/rest/api/2' } as const;
	const agile = { prefix: agileApi, ...asVersion2, routes: agileRouteTable(jira.flavour) };
	const software = {
		prefix: softwareApi,
		...asVersion2,
		routes: softwareRouteTable(jira.flavour),
	};
	const serviceDesk = {
		prefix: serviceDeskApi,
		...asVersion2,
		routes: serviceDeskRouteTable(jira.flavour),
	};
	const webhooks = webhookApis.map((api) => ({
		prefix: api,
		...asVersion2,
		routes: webhookRouteTable(jira.flavour).filter((route) => route.api === api),
	}));
	const mounts = [
		...platform,
		serviceDesk,
		...webhooks,
		...(jira.hasSoftware ? [agile, software] : []),
	];
	for (const { routes, prefix, ...mount } of mounts) {
		const paths = new Set(routes.map((route) => pattern(route.path)));
		for (const path of paths) {
			const onPath = routes.filter((route) => pattern(route.path) === path);
			const url = `${prefix}/${path}`;
			for (const route of onPath) {
				app.route({ method: route.method, url, handler: handlerOf(route, { jira, ...mount }) });
			}
			const own: string[] = onPath.map((route) => route.method);
			const others = methods.filter((method) => !own.includes(method));
			app.route({ method: others, url, handler: beyondRoutes({ jira, own }) });
		}
		for (const method of methods) {
			const documented = documentedPaths(String(method), prefix, jira.flavour);
			// A path with routes for other methods is mounted for all of them already.
			const missing = swallowed(routes, String(method), documented).filter(
				(path) => !paths.has(pattern(path)),
			);
			for (const path of missing) {
				const url = `${prefix}/${pattern(path)}`;
				app.route({ method, url, handler: beyondRoutes({ jira }) });
			}
		}
	}
}

/**
 * Jira's platform REST API for the state's flavour: `/rest/api/3` and `/rest/api/2` on Cloud,
 * `/rest/api/2` and `/rest/api/latest` on Data Center; `/rest/servicedeskapi`; and `/rest/agile/1.0` if it
 * has Jira Software. Relies on `request.identity`. Everything else under `/rest/` is answered with an example
 * from Atlassian's documents, or as a path that Jira does not know.
 */
export const jiraRoutes: FastifyPluginAsync<JiraRoutesOptions> = async (app, { jira }) => {
	app.decorateReply('issuesTouched', 0);
	app.decorateReply('keysTouched', 0);
	// The body stays text: Jira has its own answers for media types and for invalid JSON.
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => {
		done(null, body);
	});
	mountRoutes(app, jira);
	await mountFileRoutes(
		app,
		platformMounts(jira).map((mount) => ({ jira, ...mount })),
	);
	app.route({ method: methods, url: '/rest/*', handler: beyondRoutes({ jira }) });
};
