import type { INodeProperties } from 'n8n-workflow';
import { MYSELF } from './apiLocation';
import { ACCESSIBLE_RESOURCES } from './grantedSites';
import { ATLASSIAN } from './webAddress';

/*
 * n8n's OAuth2 flow, its HTTP Request node and its Test button read fields of the credential and run none of our
 * code: values that depend on other fields are n8n expressions in hidden fields. `$self` is the credential's data.
 * Two closing braces in a row would end an expression.
 */

const fieldOr = (name: string, fallback: string): string =>
	`($self["${name}"] || ${JSON.stringify(fallback)}).trim()`;

/**
 * The URL in a field, if it is https or on this machine. Anything else becomes a text that is not a URL, which n8n
 * refuses before it sends the client secret anywhere.
 */
export function httpsExpression(field: string, fallback: string): string {
	const allowed = String.raw`/^(https:\/\/(?!\/|https?[:\/])|http:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?(\/|$))[^\\@]*$/i`;
	return `={{ [${fieldOr(field, fallback)}].map((url) => ${allowed}.test(url) ? url : "https is needed: " + url)[0] }}`;
}

/** The host of the gateway, without port: the only one that n8n's HTTP Request node may send the token to. */
export function gatewayHostExpression(): string {
	const host = String.raw`.replace(/^[a-z]+:\/\//i, "").replace(/[\/?#\\].*$/, "").replace(/:\d+$/, "")`;
	return `={{ ${fieldOr('gatewayUrl', ATLASSIAN.gateway)}${host} }}`;
}

/**
 * The statuses after which n8n renews the token. The gateway answers an expired token with 401, 403 or 404. While the
 * token is fresh, 403 and 404 have their usual meaning; otherwise n8n's HTTP Request node would renew the token for
 * each missing issue.
 */
export function tokenExpiredStatusExpression(): string {
	const expiresAt = 'Number(($self["oauthTokenData"] || {}).n8n_expires_at)';
	return `={{ Date.now() + 60000 < ${expiresAt} ? 401 : [401, 403, 404] }}`;
}

/**
 * The Test's URL: `/myself` of the site if its cloud id was entered, otherwise the list of the grant's sites. (By
 * then `preAuthentication` has asked both.)
 */
export function testUrlExpression(): string {
	const gateway = `($credentials.gatewayUrl || ${JSON.stringify(ATLASSIAN.gateway)}).trim().replace(/\\/+$/, "")`;
	const isCloudId = String.raw`/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(($credentials.site || "").trim())`;
	const myself = `"/ex/jira/" + $credentials.site.trim() + "${MYSELF}"`;
	return `={{ ${gateway} + (${isCloudId} ? ${myself} : "${ACCESSIBLE_RESOURCES}") }}`;
}

/**
 * Hidden fields that restrict the token to the gateway wherever n8n signs with it. `authenticate`, which pins the
 * other credentials, is not called for a type that extends oAuth2Api: n8n's domain restriction replaces it, with a
 * fixed value instead of the user's choice. n8n checks it in the HTTP Request and GraphQL nodes, on redirects, and in
 * this type's own `preAuthentication`.
 */
export const heldToGateway: INodeProperties[] = [
	{
		displayName: 'Allowed HTTP Request Domains',
		name: 'allowedHttpRequestDomains',
		type: 'hidden',
		default: 'domains',
	},
	{
		displayName: 'Allowed Domains',
		name: 'allowedDomains',
		type: 'hidden',
		default: gatewayHostExpression(),
	},
	{
		displayName: 'Token Expired Status Code',
		name: 'tokenExpiredStatusCode',
		type: 'hidden',
		default: tokenExpiredStatusExpression(),
	},
];
