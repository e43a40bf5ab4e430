import type { RecordedRequest } from '../sandbox/sandbox';
import type { Exchange } from './exchange';

/**
 * What the embedded Jira recorded, as an exchange that can be checked; undefined for a request that
 * Jira itself did not answer (dropped, or answered by a fault that a test has set).
 */
export function recordedExchange(
	flavour: Exchange['flavour'],
	recorded: RecordedRequest,
): (Exchange & { status: number }) | undefined {
	const { method, path, headers, body, status, responseHeaders, responseBody, fault } = recorded;
	if (status === null || fault !== null) return undefined;
	// `null` is also a body of four bytes.
	const isEmpty = body === null && (headers['content-length'] ?? '0') === '0';
	return {
		flavour,
		method,
		path,
		requestHeaders: headers,
		...(isEmpty ? {} : { requestBody: body }),
		status,
		responseHeaders,
		...(responseBody === null ? {} : { responseBody }),
	};
}
