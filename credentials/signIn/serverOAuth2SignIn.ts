import type { IDataObject } from 'n8n-workflow';
import type { Ask } from './ask';
import { bearerAuthorization } from './authorization';
import { accessTokenOf, isPassing, prepareConnection } from './connectedGrant';
import { checkMyself, serverUrlOf } from './dataCenterSignIn';
import { extraHeadersOf } from './extraHeaders';
import { requiredText, type Fields } from './fields';
import type { GrantUse } from './grantUse';
import { tlsOptionsOf } from './tls';

/** @throws SignInError; returns whether the connection is known to work now */
async function check(fields: Fields, ask: Ask): Promise<boolean> {
	const base = serverUrlOf(fields);
	const authorization = bearerAuthorization(accessTokenOf(fields));
	const trouble = await checkMyself(fields, { base, authorization, way: 'serverOAuth2' }, ask);
	if (trouble !== undefined && !isPassing(trouble)) throw trouble;
	return trouble === undefined;
}

/** @throws SignInError for fields that are missing or cannot be used */
function checkFields(fields: Fields): void {
	requiredText(fields, 'redirectUrl', 'Redirect URL');
	serverUrlOf(fields);
	tlsOptionsOf(fields);
	extraHeadersOf(fields);
}

/**
 * Says what is wrong with a connection to a Data Center before n8n signs with it. A run costs no request, a Test one.
 *
 * @returns nothing to change
 * @throws SignInError
 */
export async function prepareServerOAuth2(
	fields: Fields,
	ask: Ask,
	inUse?: GrantUse,
): Promise<IDataObject> {
	return await prepareConnection(
		fields,
		async () => await check(fields, ask),
		inUse,
		() => checkFields(fields),
	);
}
