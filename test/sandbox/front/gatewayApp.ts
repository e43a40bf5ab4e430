import formbody from '@fastify/formbody';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { jsonAnswer, sendAnswer } from './answer';
import { parseAuthorization } from './authorizationHeader';
import { addDevOpsRoutes } from './devOpsRoutes';
import { expiredToken, signInOnGateway, unauthorized, unknownSite } from './gatewaySignIn';
import { answerSelfHostedTokenRequest } from './oauthGrants';
import { addSignIn, createListenerApp, type Destination } from './pipeline';
import type { AccessToken } from './tokenStore';
import { readTokenRequest } from './tokenRequest';
import type { Backend, Site, World } from './world';

/** The gateway, `https://api.atlassian.com`. */
export async function createGatewayApp(world: World, backend: Backend): Promise<FastifyInstance> {
	const app = createListenerApp(world, 'gateway', (path) => gatewayDestination(world, path));
	for (const site of world.sites) {
		await app.register(
			async (scope) => {
				addSignIn(scope, (request) =>
					signInOnGateway(parseAuthorization(request.headers.authorization), {
						keyring: world.keyring,
						tokens: world.tokens,
						now: world.clock(),
						isActive: (accountId) => site.jira.users.get(accountId)?.active === true,
						expiredTokenStatus: world.settings.expiredTokenStatus,
						cloudId: site.cloudId,
						path: pathOf(request),
					}),
				);
				await scope.register(backend.routes, { jira: site.jira });
			},
			{ prefix: `/ex/jira/${site.cloudId}` },
		);
	}
	app.get('/oauth/token/accessible-resources', async (request, reply) => {
		return await sendAnswer(reply, accessibleResources(world, request));
	});
	await app.register(async (scope) => {
		await scope.register(formbody);
		scope.post('/oauth/token', async (request, reply) => {
			return await sendAnswer(
				reply,
				answerSelfHostedTokenRequest(readTokenRequest(request), {
					clients: world.clients,
					tokens: world.tokens,
					lifetimes: world.settings.lifetimes,
				}),
			);
		});
	});
	await app.register(async (scope) => addDevOpsRoutes(world, scope));
	app.setNotFoundHandler(async (request, reply) => {
		return await sendAnswer(reply, unknownSite(pathOf(request), world.clock()));
	});
	return app;
}

/**
 * `GET /oauth/token/accessible-resources`: the sites that a user's grant or a service account
 * reaches, each with the scopes that apply there.
 *
 * Source: developer.atlassian.com, "OAuth 2.0 (3LO) apps", section "Get the cloudid for your site".
 */
function accessibleResources(world: World, request: FastifyRequest) {
	const authorization = parseAuthorization(request.headers.authorization);
	if (authorization.scheme !== 'bearer') return unauthorized();
	const token = world.tokens.findAccess(authorization.token);
	if (token === undefined || token.kind === 'selfHosted') {
		return expiredToken(world.settings.expiredTokenStatus, pathOf(request), world.clock());
	}
	const reached = world.sites.filter((site) => token.cloudIds.includes(site.cloudId));
	return jsonAnswer(
		200,
		reached.map((site) => describeResource(site, token)),
	);
}

function describeResource(site: Site, token: AccessToken) {
	return {
		id: site.cloudId,
		url: site.url,
		name: site.name,
		scopes: [...token.scopes].filter((scope) => /:(jira|servicedesk)/.test(scope)),
		avatarUrl: `${site.url}/avatars/240/flag.png`,
	};
}

function gatewayDestination(world: World, path: string): Destination {
	const cloudId = /^\/ex\/jira\/([^/]+)/.exec(path)?.[1];
	const site = cloudId === undefined ? undefined : world.site(cloudId);
	if (site !== undefined) {
		return { site: site.name, prefix: `/ex/jira/${site.cloudId}`, metered: true };
	}
	return { site: null, prefix: '', metered: path.startsWith('/jira/') };
}

function pathOf(request: FastifyRequest): string {
	return request.url.split('?', 1)[0] ?? '';
}
