import { tokenIsAboutToEnd } from './clientCredentials';
import { textOf, type Fields } from './fields';
import { grantKey, grantsInUse } from './oauth2SignIn';
import { parseServerAddress } from './serverAddress';
import { parseSiteAddress } from './siteAddress';
import { gatewayUrlOf } from './webAddress';

/**
 * The gateway of a Cloud credential, without trailing slash.
 *
 * @throws SignInError
 */
export function gatewayUrlIn(fields: Fields): string {
	return gatewayUrlOf(textOf(fields, 'gatewayUrl'));
}

/**
 * Where people open the Jira of a credential in a browser, without trailing slash; undefined when
 * only its cloud id is known.
 *
 * @throws SignInError
 */
export function webUrlIn(fields: Fields): string | undefined {
	const server = textOf(fields, 'serverUrl');
	if (server !== '') return parseServerAddress(server, fields.allowHttp === true);
	const typed = textOf(fields, 'domain') || textOf(fields, 'site');
	const site = typed === '' ? undefined : parseSiteAddress(typed, 'Site');
	if (site?.kind === 'address') return site.url;
	return textOf(fields, 'siteUrl') || undefined;
}

/**
 * A copy of a credential's data that n8n prepares anew before it signs the next request: handed over
 * as `credentialsDecrypted: { data }`.
 */
export function toPrepareAgain(fields: Fields): Fields {
	const emptied = ['accessToken', 'apiUrl'].filter((name) => name in fields);
	return { ...fields, ...Object.fromEntries(emptied.map((name) => [name, ''])) };
}

/**
 * The statuses after which a request is worth a new token (`preAuthenticationRetryStatusCode`). The
 * gateway also answers 403 or 404 to a token that has ended; while a token is fresh these mean what
 * they say, and a renewal for each missing issue would be wasted.
 *
 * @param now milliseconds since 1970
 */
export function renewalStatusCodes(fields: Fields, now: number): number[] {
	const mayHaveEnded = 'accessToken' in fields && tokenIsAboutToEnd(fields, now);
	return mayHaveEnded ? [401, 403, 404] : [401];
}

/**
 * Says that a node is about to send with an OAuth2 connection and finds out by itself whether it
 * works: for the next seconds no request is spent on checking it. To be called before each request.
 */
export function noteConnectionInUse(fields: Fields): void {
	grantsInUse.note(grantKey(fields));
}
