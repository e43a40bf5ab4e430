import type { ICredentialTestRequest, IHttpRequestOptions } from 'n8n-workflow';
import type { Fields } from './fields';
import { NotPreparedError } from './signInError';

type TestRequest = ICredentialTestRequest['request'];

/** Header that marks the request of the Test button; it is taken off before anything is sent. */
const MARK = 'X-Credential-Test';

/** The objects of credential data that `preAuthentication` has looked at. */
const checked = new WeakSet<object>();

/** The request of a type's Test, which is to begin with everything that `preAuthentication` checks. */
export function testRequest(url: string, more: Omit<TestRequest, 'url'> = {}): TestRequest {
	return { ...more, url, headers: { [MARK]: 'true' } };
}

/** To be called by `preAuthentication` when it has found nothing wrong. */
export function noteChecked(fields: Fields): void {
	checked.add(fields);
}

/**
 * Takes the mark off a request that is to be signed. n8n calls `preAuthentication` before a Test only
 * while nothing is stored of an earlier one, so a Test of what was good once would be one request and
 * would not say what is wrong: it is turned back until `preAuthentication` has checked.
 *
 * @throws NotPreparedError, after which n8n calls `preAuthentication` and signs again
 */
export function afterCheck(fields: Fields, request: IHttpRequestOptions): IHttpRequestOptions {
	const { [MARK]: mark, ...headers } = request.headers ?? {};
	if (mark === undefined) return request;
	if (!checked.has(fields)) throw new NotPreparedError();
	return { ...request, headers };
}
