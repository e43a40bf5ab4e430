/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import { createHash, randomBytes } from 'node:crypto';
import { parse as parseQuery } from 'node:querystring';
import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import type { ClientOAuth2Options } from '@n8n/client-oauth2';
import { additionalDataFor, instanceUrl } from './additionalData';
import { oauth2Client, startCore } from './core';
import { resolveCredentialData } from './credentialData';
import { CredentialStore, StoredCredential } from './credentialStore';
import { HarnessCredentialsHelper } from './credentialsHelper';
import { sourceTypes } from './packageTypes';
import type { TypeRegistry } from './registry';

export { submitConsentForm } from './consentForm';

/** Where n8n waits for the user to come back with a code. */
export const callbackUrl = `${instanceUrl}/rest/oauth2-credential/callback`;

interface OAuth2Fields {
	clientId: string;
	clientSecret?: string;
	authUrl: string;
	accessTokenUrl: string;
	scope?: string;
	authQueryParameters?: string;
	authentication?: 'header' | 'body';
	grantType?: string;
	usePkce?: boolean;
	ignoreSSLIssues?: boolean;
}

const assertHttp = (label: string, value: unknown): void => {
	if (typeof value === 'string' && URL.canParse(value)) {
		if (['http:', 'https:'].includes(new URL(value).protocol)) return;
	}
	throw new Error(`n8n accepts no ${label} but an http or https address, got '${String(value)}'.`);
};

/**
 * The data with which n8n starts the flow. A stored scope counts only if the type lets the user
 * edit it (its own visible `scope` property).
 */
const fieldsFor = (
	types: TypeRegistry,
	type: string,
	data: ICredentialDataDecryptedObject,
): OAuth2Fields => {
	const scope = types.credentialProperties(type).find(({ name }) => name === 'scope');
	const { scope: storedScope, ...rest } = data;
	const counts = scope !== undefined && scope.type !== 'hidden' && storedScope !== undefined;
	const helper = new HarnessCredentialsHelper(types, new CredentialStore());
	return resolveCredentialData(types, type, counts ? { ...rest, scope: storedScope } : rest, {
		additionalData: additionalDataFor(helper, 'internal'),
		mode: 'internal',
	}) as unknown as OAuth2Fields;
};

const clientOptions = (fields: OAuth2Fields): ClientOAuth2Options => {
	const scope = fields.scope ?? 'openid';
	return {
		clientId: fields.clientId,
		clientSecret: fields.clientSecret ?? '',
		accessTokenUri: fields.accessTokenUrl,
		authorizationUri: fields.authUrl,
		authentication: fields.authentication ?? 'header',
		redirectUri: callbackUrl,
		// Scopes separated by blanks stay one string; those separated by commas become a list.
		scopes: scope.split(','),
		scopesSeparator: scope.includes(',') ? ',' : ' ',
		ignoreSSLIssues: fields.ignoreSSLIssues ?? false,
	};
};

const usesPkce = ({ grantType, usePkce }: OAuth2Fields): boolean =>
	grantType === 'pkce' || usePkce === true;

const newState = (): string =>
	Buffer.from(
		JSON.stringify({ token: randomBytes(16).toString('base64url'), createdAt: Date.now() }),
	).toString('base64');

/** The query of the address to which the authorization server sent the user's browser. */
const queryOfCallback = (redirect: string, state: string): URLSearchParams => {
	const url = new URL(redirect);
	if (`${url.origin}${url.pathname}` !== callbackUrl) {
		throw new Error(`The authorization server sent the user to ${url.origin}${url.pathname}.`);
	}
	if (!url.searchParams.get('code') || !url.searchParams.get('state')) {
		throw new Error(
			`Insufficient parameters for OAuth2 callback: ${JSON.stringify([...url.searchParams])}`,
		);
	}
	if (url.searchParams.get('state') !== state)
		throw new Error('The OAuth callback state is invalid!');
	return url.searchParams;
};

/** What n8n stores of a token answer: the answer, and when the token expires (milliseconds). */
const tokenDataOf = (answer: IDataObject, now: number): IDataObject => {
	const seconds = Number(answer.expires_in);
	return Number.isFinite(seconds) && seconds > 0
		? { ...answer, n8n_expires_at: String(now + seconds * 1000) }
		: answer;
};

/**
 * "Connect my account": goes through the authorization code flow as n8n does, with n8n's own OAuth2
 * client.
 *
 * @param approve what the user does in the browser: receives the address of the consent page, returns
 * the address to which the authorization server sends the browser. See `submitConsentForm`.
 * @returns the data to store, with `oauthTokenData`
 * @throws AuthError of the client when a code or client is refused; Error when the user comes back
 * without a code, with another state or to another address
 */
export async function connectOAuth2(
	type: string,
	credential: ICredentialDataDecryptedObject | StoredCredential,
	approve: (consentUrl: string) => Promise<string>,
	options: { types?: TypeRegistry | Promise<TypeRegistry> } = {},
): Promise<ICredentialDataDecryptedObject> {
	await startCore();
	const types = await (options.types ?? sourceTypes());
	const data = credential instanceof StoredCredential ? credential.data : credential;
	const fields = fieldsFor(types, type, data);
	assertHttp('authorization URL', fields.authUrl);
	assertHttp('token URL', fields.accessTokenUrl);

	const state = newState();
	const verifier = randomBytes(32).toString('base64url');
	const { ClientOAuth2 } = oauth2Client;
	const consentUrl = new ClientOAuth2({
		...clientOptions(fields),
		state,
		query: {
			...parseQuery(fields.authQueryParameters ?? ''),
			...(usesPkce(fields) && {
				code_challenge: createHash('sha256').update(verifier).digest('base64url'),
				code_challenge_method: 'S256',
			}),
		},
	}).code.getUri();

	const query = queryOfCallback(await approve(consentUrl), state);
	const answer = await exchangeCode(fields, query, verifier);
	const connected = { ...data, oauthTokenData: tokenDataOf(answer, Date.now()) };
	if (credential instanceof StoredCredential) credential.store(connected as never);
	return connected as ICredentialDataDecryptedObject;
}

const exchangeCode = async (
	fields: OAuth2Fields,
	query: URLSearchParams,
	verifier: string,
): Promise<IDataObject> => {
	const { clientSecret, ...client } = clientOptions(fields);
	const inBody = fields.authentication === 'body';
	const body = {
		...(usesPkce(fields) && { code_verifier: verifier }),
		...(inBody && { client_id: fields.clientId, client_secret: clientSecret }),
	};
	const { ClientOAuth2 } = oauth2Client;
	const token = await new ClientOAuth2({
		...client,
		...(!inBody && clientSecret !== undefined && { clientSecret }),
	}).code.getToken(`${callbackUrl}?${query.toString()}`, { body });
	return { ...token.data };
};
