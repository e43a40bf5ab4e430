import type { FastifyInstance, FastifyRequest } from 'fastify';
import { accessOf, findEndpoint, type Access } from '../../../nodes/endpoints';
import { htmlAnswer, jsonAnswer, sendAnswer } from './answer';
import { parseAuthorization } from './authorizationHeader';
import { passwordsAreOff, signInOnDataCenter } from './dataCenterSignIn';
import { addSignIn, createListenerApp } from './pipeline';
import { serverAuthorization } from './serverAuthorization';
import { signInOnSite } from './siteSignIn';
import type { Backend, Site, World } from './world';

/** The host of one Jira Cloud site, `https://SITE.atlassian.net`. */
export async function createSiteApp(
	world: World,
	site: Site,
	backend: Backend,
): Promise<FastifyInstance> {
	const app = createListenerApp(world, 'site', (path) => ({
		site: site.name,
		prefix: '',
		metered: path.startsWith('/rest/'),
	}));
	app.get('/_edge/tenant_info', async (_request, reply) => {
		return await sendAnswer(reply, jsonAnswer(200, { cloudId: site.cloudId }));
	});
	addPages(app, '', site);
	await app.register(async (scope) => {
		addNotJira(world, scope);
		addSignIn(scope, (request) =>
			signInOnSite(parseAuthorization(request.headers.authorization), {
				keyring: world.keyring,
				now: world.clock(),
				isActive: (accountId) => site.jira.users.get(accountId)?.active === true,
				apiAccess: world.settings.apiAccess,
				url: site.url,
				accept: request.headers.accept,
			}),
		);
		await scope.register(backend.routes, { jira: site.jira });
	});
	return app;
}

/** A Jira Data Center server below its context path. */
export async function createDataCenterApp(
	world: World,
	site: Site,
	contextPath: string,
	backend: Backend,
): Promise<FastifyInstance> {
	const app = createListenerApp(world, 'dataCenter', () => ({
		site: site.name,
		prefix: contextPath,
		metered: false,
	}));
	addPages(app, contextPath, site);
	const below: { prefix?: string } = contextPath === '' ? {} : { prefix: contextPath };
	await app.register(serverAuthorization(world, contextPath), below);
	await app.register(async (scope) => {
		addNotJira(world, scope);
		addSessions(world, scope);
		addSignIn(scope, (request) =>
			signInOnDataCenter(parseAuthorization(request.headers.authorization), {
				keyring: world.keyring,
				tokens: world.tokens,
				access: accessOfRequest(request),
				now: world.clock(),
				isActive: (accountId) => site.jira.users.get(accountId)?.active === true,
				nameOf: (accountId) => site.jira.users.get(accountId)?.name ?? accountId,
				acceptsPasswords: world.acceptsPasswords,
				captchaAfter: world.settings.captchaAfter,
				failures: world.failedLogins,
				baseUrl: site.url,
				unauthorizedBody: world.settings.unauthorizedBody,
			}),
		);
		await scope.register(backend.routes, { jira: site.jira });
	}, below);
	return app;
}

/** What a request does, as the documents have it; the method tells for anything else. */
function accessOfRequest({ method, passage }: FastifyRequest): Access {
	const path = (passage?.path ?? '').replace('/rest/api/latest/', '/rest/api/2/');
	const endpoint = findEndpoint(method, path, 'dataCenter');
	if (endpoint !== undefined) return accessOf(endpoint);
	return method === 'GET' || method === 'HEAD' ? 'read' : 'write';
}

/** Jira's own way to open a session with a password, which is off together with Basic authentication. */
function addSessions(world: World, scope: FastifyInstance): void {
	scope.addHook('onRequest', async (request, reply) => {
		const opens = request.method === 'POST' && request.passage?.path === '/rest/auth/1/session';
		if (!opens || world.acceptsPasswords) return undefined;
		return await sendAnswer(reply, passwordsAreOff());
	});
}

/** The pages that links in answers lead to, and the page for links that lead nowhere. */
function addPages(app: FastifyInstance, prefix: string, site: Site): void {
	app.get<{ Params: { key: string } }>(`${prefix}/browse/:key`, async (request, reply) => {
		const { key } = request.params;
		return await sendAnswer(reply, htmlAnswer(200, key, `Issue ${key} on ${site.name}`));
	});
	app.get(`${prefix}/login.jsp`, async (_request, reply) => {
		return await sendAnswer(reply, htmlAnswer(200, 'Log in', `Log in to ${site.name}`));
	});
	app.setNotFoundHandler(async (_request, reply) => {
		return await sendAnswer(reply, htmlAnswer(404, 'Dead link', 'There is no such page.'));
	});
}

/** What somebody sees at the address of a web server that is not Jira. */
function addNotJira(world: World, scope: FastifyInstance): void {
	scope.addHook('onRequest', async (request, reply) => {
		const path = request.passage?.path ?? '';
		if (!world.settings.notJira || !path.startsWith('/rest/')) return undefined;
		return await sendAnswer(reply, htmlAnswer(200, 'Welcome', 'This is our intranet.'));
	});
}
