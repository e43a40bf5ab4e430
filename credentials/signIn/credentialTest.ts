import type { ICredentialTestRequest, IHttpRequestOptions } from 'n8n-workflow';
import type { Fields } from './fields';
import { NotPreparedError } from './signInError';

type TestRequest = ICredentialTestRequest['request'];

/** Header that marks the request of the Test button; it is removed before anything is sent. */
const MARK = 'X-Credential-Test';

/** The objects of credential data that `preAuthentication` has looked at. */
const checked = new WeakSet<object>();

/** The request of a type's Test, marked so that `preAuthentication` checks everything first. */
export function testRequest(url: string, more: Omit<TestRequest, 'url'> = {}): TestRequest {
	return { ...more, url, headers: { [MARK]: 'true' } };
}

/** Called by `preAuthentication` when it has found nothing wrong. */
export function noteChecked(fields: Fields): void {
	checked.add(fields);
}

/**
 * Removes the mark from a request before signing. n8n calls `preAuthentication` before a Test only if no result of an
 * earlier Test is stored, so a Test of a credential that was once good would be a single request and could not say
 * what is wrong. Therefore the request is refused until `preAuthentication` has checked the credential.
 *
 * @throws NotPreparedError, after which n8n calls `preAuthentication` and signs again
 */
export function afterCheck(fields: Fields, request: IHttpRequestOptions): IHttpRequestOptions {
	const { [MARK]: mark, ...headers } = request.headers ?? {};
	if (mark === undefined) return request;
	if (!checked.has(fields)) throw new NotPreparedError();
	return { ...request, headers };
}
