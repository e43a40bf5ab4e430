import { recordIn } from './answerTraits';
import type { Ask, Question } from './ask';
import { requiredSecret, requiredText, textOf, type Fields } from './fields';
import { fingerprint } from './fingerprint';
import { diagnoseTokenAnswer, type TokenWay } from './tokenDiagnosis';
import { TokenSource, type AccessToken, type IssuedToken, type IsUsable } from './tokenSource';
import { ATLASSIAN, cloudServiceUrl } from './webAddress';

/** Client id and secret, and the URL that exchanges them for a token. */
export interface Client {
	readonly clientId: string;
	readonly clientSecret: string;
	readonly tokenUrl: string;
}

const TOKEN_URL: Readonly<Record<TokenWay, string>> = {
	serviceAccount: ATLASSIAN.token,
	devOps: ATLASSIAN.devOpsToken,
};

/** The lifetime of a token in seconds if the answer does not say: Atlassian's documented value. */
const LIFETIME_S: Readonly<Record<TokenWay, number>> = { serviceAccount: 3600, devOps: 900 };

/** The tokens of this process. */
export const tokens = new TokenSource({ now: () => Date.now() });

/** @throws SignInError that names the empty field or the address that is not allowed */
export function clientOf(fields: Fields, way: TokenWay): Client {
	return {
		clientId: requiredText(fields, 'clientId', 'Client ID'),
		clientSecret: requiredSecret(fields, 'clientSecret', 'Client Secret'),
		tokenUrl: cloudServiceUrl(textOf(fields, 'tokenUrl'), 'Token URL', TOKEN_URL[way]),
	};
}

/**
 * The request for a token. A service account's is a form without `scope` (Atlassian rejects one);
 * a self-hosted tool's is JSON with the audience.
 */
export function tokenQuestion(
	{ clientId, clientSecret, tokenUrl }: Client,
	way: TokenWay,
): Question {
	const grant = {
		grant_type: 'client_credentials',
		client_id: clientId,
		client_secret: clientSecret,
	};
	return {
		url: tokenUrl,
		body:
			way === 'devOps' ? { json: { audience: 'api.atlassian.com', ...grant } } : { form: grant },
	};
}

async function fetchToken(
	client: Client,
	way: TokenWay,
	ask: Ask,
	now: () => number,
): Promise<IssuedToken> {
	const askedAt = now();
	const outcome = await ask(tokenQuestion(client, way));
	const trouble = diagnoseTokenAnswer(outcome, way, {
		field: 'Token URL',
		host: new URL(client.tokenUrl).host,
		flavour: 'cloud',
	});
	if (trouble !== undefined || outcome.kind === 'noAnswer') throw trouble as Error;
	const { access_token: accessToken, expires_in: expiresIn } = recordIn(outcome.body);
	const seconds = Number(expiresIn);
	const lifetime = Number.isFinite(seconds) && seconds > 0 ? seconds : LIFETIME_S[way];
	return { accessToken: String(accessToken), expiresAt: askedAt + lifetime * 1000 };
}

/**
 * A token for a client, from memory or new.
 *
 * @param isUsable whether the cached token may be used
 */
export async function tokenFor(
	client: Client,
	way: TokenWay,
	isUsable: IsUsable,
	ask: Ask,
	{ source = tokens, now = () => Date.now() } = {},
): Promise<AccessToken> {
	const { clientId, clientSecret, tokenUrl } = client;
	const key = fingerprint(way, clientId, clientSecret, tokenUrl);
	return await source.get(key, async () => await fetchToken(client, way, ask, now), isUsable);
}

/**
 * Whether to renew a credential's token before the next request: from 60 s before it expires, or if its expiry is
 * unknown.
 *
 * @param now milliseconds since 1970
 */
export function tokenIsAboutToEnd(fields: Fields, now: number): boolean {
	const renewAt = Number(fields.renewAt);
	return !(Number.isFinite(renewAt) && now < renewAt);
}
