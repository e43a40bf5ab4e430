import { randomUUID } from 'node:crypto';
import formbody from '@fastify/formbody';
import type { FastifyPluginAsync } from 'fastify';
import { htmlAnswer, sendAnswer } from './answer';
import { callbackUrl } from './authorize';
import { consentPage } from './consentPage';
import {
	answerServerTokenRequest,
	readServerAuthorization,
	type ServerAuthorizationRequest,
} from './serverGrants';
import { readTokenRequest, textParameters } from './tokenRequest';
import type { World } from './world';

const consentAt = '/rest/oauth2/latest/authorize';

/**
 * The authorization server that a Data Center itself is. Whoever opens the consent page is Mia Krause, signed in
 * already.
 *
 * Source: confluence.atlassian.com, "Jira OAuth 2.0 provider API".
 */
export function serverAuthorization(world: World, contextPath: string): FastifyPluginAsync {
	return async (app) => {
		const shown = new Map<string, ServerAuthorizationRequest>();
		await app.register(formbody);

		app.get(consentAt, async (request, reply) => {
			const asked = readServerAuthorization(textParameters(request.query), {
				apps: world.clients.apps,
				enabledScopes: world.settings.enabledScopes,
				redirectUri: world.settings.redirectUri,
			});
			if ('page' in asked) return await sendAnswer(reply, page(asked.page));
			if ('redirect' in asked) return await reply.redirect(asked.redirect, 302);
			const id = randomUUID();
			shown.set(id, asked);
			const html = consentPage({
				id,
				app: asked.app.name,
				account: 'your Jira account',
				scopes: asked.scopes,
				sites: [],
				action: `${contextPath}${consentAt}`,
			});
			return await sendAnswer(reply, {
				status: 200,
				headers: { 'content-type': 'text/html;charset=UTF-8', 'cache-control': 'no-store' },
				body: html,
			});
		});

		app.post(consentAt, async (request, reply) => {
			const form = textParameters(request.body);
			const asked = shown.get(form.request ?? '');
			if (asked === undefined) {
				return await sendAnswer(reply, page('This page has been used already.'));
			}
			shown.delete(form.request ?? '');
			const { app: client, redirectUri, challenge, state } = asked;
			if (form.decision !== 'accept') {
				return await reply.redirect(
					callbackUrl(redirectUri, { error: 'access_denied' }, state),
					302,
				);
			}
			const code = world.tokens.issueCode(
				{
					clientId: client.clientId,
					accountId: world.grantingAccount,
					scopes: new Set(asked.scopes),
					cloudIds: [],
					redirectUri,
					challenge,
				},
				world.settings.lifetimes.serverCode,
			);
			return await reply.redirect(callbackUrl(redirectUri, { code }, state), 302);
		});

		app.post('/rest/oauth2/latest/token', async (request, reply) => {
			const inBody = readTokenRequest(request);
			const parameters = { ...textParameters(request.query), ...inBody.parameters };
			const { clients, tokens, settings } = world;
			return await sendAnswer(
				reply,
				answerServerTokenRequest(
					{ ...inBody, parameters },
					{
						clients,
						tokens,
						lifetimes: settings.lifetimes,
						renewalNeedsRedirectUri: settings.renewalNeedsRedirectUri,
					},
				),
			);
		});
	};
}

function page(sentence: string) {
	return htmlAnswer(400, 'The request for access is invalid', sentence);
}
