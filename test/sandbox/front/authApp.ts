import { randomUUID } from 'node:crypto';
import formbody from '@fastify/formbody';
import type { FastifyInstance } from 'fastify';
import { htmlAnswer, sendAnswer } from './answer';
import { callbackUrl, readAuthorizationRequest, type AuthorizationRequest } from './authorize';
import { consentPage } from './consentPage';
import { answerTokenRequest } from './oauthGrants';
import { createListenerApp } from './pipeline';
import { readTokenRequest, textParameters } from './tokenRequest';
import type { World } from './world';

/**
 * The authorization server, `https://auth.atlassian.com`. Whoever opens the consent page is Mia
 * Krause, signed in to Atlassian already.
 */
export async function createAuthApp(world: World): Promise<FastifyInstance> {
	const app = createListenerApp(world, 'auth', () => ({ site: null, prefix: '', metered: false }));
	const shown = new Map<string, AuthorizationRequest>();
	await app.register(formbody);

	app.get('/authorize', async (request, reply) => {
		const asked = readAuthorizationRequest(textParameters(request.query), {
			apps: world.clients.apps,
			enabledScopes: world.settings.enabledScopes,
			redirectUri: world.settings.redirectUri,
		});
		if (typeof asked === 'string') return await sendAnswer(reply, somethingWentWrong(asked));
		const id = randomUUID();
		shown.set(id, asked);
		return await sendAnswer(reply, {
			status: 200,
			headers: { 'content-type': 'text/html;charset=UTF-8', 'cache-control': 'no-store' },
			body: consentPage({
				id,
				app: asked.app.name,
				account: 'your Atlassian account',
				scopes: asked.scopes,
				sites: world.sites,
				action: '/authorize',
			}),
		});
	});

	app.post('/authorize', async (request, reply) => {
		const form = textParameters(request.body);
		const asked = shown.get(form.request ?? '');
		if (asked === undefined) {
			return await sendAnswer(reply, somethingWentWrong('This page has been used already.'));
		}
		shown.delete(form.request ?? '');
		if (form.decision !== 'accept') {
			const refused = {
				error: 'access_denied',
				error_description: 'User did not authorize the request',
			};
			return await reply.redirect(callbackUrl(asked.redirectUri, refused, asked.state), 302);
		}
		const cloudIds = chosenSites(world, request.body);
		if (cloudIds === null) {
			return await sendAnswer(reply, somethingWentWrong('There is no such site.'));
		}
		const code = world.tokens.issueCode(
			{
				clientId: asked.app.clientId,
				accountId: world.grantingAccount,
				scopes: new Set(asked.scopes),
				cloudIds,
				redirectUri: asked.redirectUri,
				challenge: asked.challenge,
			},
			world.settings.lifetimes.code,
		);
		return await reply.redirect(callbackUrl(asked.redirectUri, { code }, asked.state), 302);
	});

	app.post('/oauth/token', async (request, reply) => {
		return await sendAnswer(
			reply,
			answerTokenRequest(readTokenRequest(request), {
				clients: world.clients,
				tokens: world.tokens,
				lifetimes: world.settings.lifetimes,
			}),
		);
	});
	return app;
}

/** The cloud ids that the consent form sent: all sites if it sent none, null if one is unknown. */
function chosenSites(world: World, body: unknown): string[] | null {
	const sent =
		body !== null && typeof body === 'object' && 'site' in body ? [body.site].flat() : [];
	if (sent.length === 0) return world.sites.map((site) => site.cloudId);
	const known = sent.filter(
		(cloudId): cloudId is string =>
			typeof cloudId === 'string' && world.site(cloudId) !== undefined,
	);
	return known.length === sent.length ? known : null;
}

function somethingWentWrong(sentence: string) {
	return htmlAnswer(400, 'Something went wrong', sentence);
}
