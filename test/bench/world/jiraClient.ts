/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import { Agent } from 'node:http';
import axios, { isAxiosError, type AxiosInstance } from 'axios';
import type { IDataObject } from 'n8n-workflow';
import { CONCURRENCY } from '../figures/leastTime';

/** A request of the raw client, its path below `/rest/api/3/`. */
export interface RawRequest {
	readonly method: 'DELETE' | 'GET' | 'POST' | 'PUT';
	readonly path: string;
	/** JSON, or a form with files. */
	readonly body?: unknown;
	readonly headers?: Readonly<Record<string, string>>;
}

/** An issue with the requested fields. */
export interface FoundIssue {
	readonly id: string;
	readonly key: string;
	readonly fields: IDataObject;
}

/** Access to the embedded Jira without n8n: for preparing, for checking, and as the raw client. */
export class JiraClient {
	private readonly http: AxiosInstance;

	constructor(siteUrl: string, { email, apiToken }: { email: string; apiToken: string }) {
		this.http = axios.create({
			baseURL: `${siteUrl}/rest/api/3/`,
			auth: { username: email, password: apiToken },
			// Preparing and checking use a new connection for each request: an idle one may have been closed meanwhile.
			httpAgent: new Agent({ keepAlive: false }),
		});
	}

	/** @throws Error for any status but 2xx */
	async ask<Body>(request: RawRequest, httpAgent?: Agent): Promise<Body> {
		const { method, path, body, headers = {} } = request;
		try {
			const agent = httpAgent && { httpAgent };
			const options = { method, url: path, data: body, headers: { ...headers }, ...agent };
			return (await this.http.request<Body>(options)).data;
		} catch (error) {
			throw unexpected(error, `${method} ${path}`);
		}
	}

	/** The issues that a query finds, in its order. */
	async search(jql: string, fields: readonly string[], most = Infinity): Promise<FoundIssue[]> {
		const found: FoundIssue[] = [];
		let nextPageToken: string | undefined;
		do {
			const page = await this.ask<{ issues: FoundIssue[]; nextPageToken?: string }>({
				method: 'POST',
				path: 'search/jql',
				body: { jql, fields, maxResults: 5000, nextPageToken },
			});
			found.push(...page.issues);
			nextPageToken = page.nextPageToken;
		} while (nextPageToken !== undefined && found.length < most);
		return found.slice(0, most);
	}

	/** The keys that a query finds, in its order. */
	async keys(jql: string, most: number): Promise<string[]> {
		const found = await this.search(jql, ['key'], most);
		if (found.length < most) throw new Error(`"${jql}" finds ${found.length} issues, not ${most}.`);
		return found.map(({ key }) => key);
	}

	/** Issues by their keys, in the order of the keys; missing ones are left out. */
	async issues(keys: readonly string[], fields: readonly string[]): Promise<FoundIssue[]> {
		const byKey = new Map<string, FoundIssue>();
		for (let start = 0; start < keys.length; start += 100) {
			const { issues } = await this.ask<{ issues: FoundIssue[] }>({
				method: 'POST',
				path: 'issue/bulkfetch',
				body: { issueIdsOrKeys: keys.slice(start, start + 100), fields },
			});
			for (const issue of issues) byKey.set(issue.key, issue);
		}
		return keys.flatMap((key) => byKey.get(key) ?? []);
	}

	/**
	 * Sends one request for each item, eight in parallel over connections that stay open, as a program
	 * written for this task would.
	 *
	 * @returns milliseconds from the first request to the last answer
	 */
	async sendAll(requests: readonly RawRequest[]): Promise<number> {
		const agent = new Agent({ keepAlive: true, maxSockets: CONCURRENCY });
		const start = performance.now();
		const waiting = requests[Symbol.iterator]();
		const lane = async () => {
			for (const request of waiting) await this.ask(request, agent);
		};
		await Promise.all(Array.from({ length: CONCURRENCY }, lane));
		const ms = performance.now() - start;
		agent.destroy();
		return ms;
	}
}

/** Says which request failed, without axios' complete copy of it. */
function unexpected(error: unknown, request: string): Error {
	const reason = isAxiosError(error) ? (error.response?.status ?? error.code) : error;
	return new Error(`The embedded Jira answered ${request} with ${String(reason)}.`);
}
