/* eslint-disable @n8n/community-nodes/no-restricted-globals -- test tooling, nothing of this is published */
import type { Sandbox } from '../../sandbox/sandbox';

/** Expires every access token once this many requests have arrived; the result says whether that happened. */
export function expireAfter(jira: Sandbox, requests: number): () => boolean {
	jira.clearRequests();
	let hasExpired = false;
	const timer = setInterval(() => {
		if (hasExpired || jira.requests.length < requests) return;
		hasExpired = true;
		jira.expireAccessTokens();
	}, 2);
	return () => {
		clearInterval(timer);
		return hasExpired;
	};
}
