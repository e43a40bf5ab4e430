import { createCloudClient, type Auth, type CloudClient } from 'jira.js';
import type { Sandbox } from '../sandbox/sandbox';

/**
 * jira.js, a client that shares no code with this project: it throws if an answer does not fit its
 * schemas. So the embedded Jira is more than our own opinion of Jira.
 */
export class JiraJs {
	constructor(private readonly sandbox: Sandbox) {}

	/** A client of the site. */
	onSite(auth: DirectAuth): CloudClient {
		return createCloudClient({ host: this.sandbox.siteUrl, auth, onSchemaMismatch: 'throw' });
	}

	/** A client for the site's address at the gateway. */
	throughGateway(auth: DirectAuth): CloudClient {
		const host = `${this.sandbox.gatewayUrl}/ex/jira/${this.sandbox.cloudId}`;
		return createCloudClient({ host, auth, onSchemaMismatch: 'throw' });
	}

	/** Email and API token of one of the sandbox's ready-made credentials. */
	basic(credential: string): Auth & { type: 'basic' } {
		const { email, apiToken } = this.sandbox.credentials[credential] ?? {};
		return { type: 'basic', email: String(email), apiToken: String(apiToken) };
	}
}

type DirectAuth = Auth & { type: 'basic' | 'bearer' };

/** What a promise was rejected with; undefined if it was not. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
	return await promise.then(
		() => undefined,
		(reason: unknown) => reason,
	);
}

/** Fields of a task in the project that always exists. */
export function task(summary: string) {
	return { project: { key: 'SUP' }, issuetype: { name: 'Task' }, summary };
}
