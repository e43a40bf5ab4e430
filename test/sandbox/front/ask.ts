/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, not published */
import { setImmediate as turn } from 'node:timers/promises';
import axios, { type AxiosRequestConfig } from 'axios';

/** An answer of any status. */
export interface Answered {
	readonly status: number;
	readonly headers: Readonly<Record<string, string>>;
	// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each test says what it expects
	readonly body: any;
}

/** Sends one request and accepts any status; does not follow redirects. */
export async function ask(
	method: string,
	url: string,
	options: AxiosRequestConfig = {},
): Promise<Answered> {
	const answer = await axios.request({
		method,
		url,
		maxRedirects: 0,
		validateStatus: () => true,
		proxy: false,
		...options,
	});
	const headers = Object.fromEntries(
		Object.entries(answer.headers).map(([name, value]) => [name, String(value)]),
	);
	return { status: answer.status, headers, body: answer.data };
}

/** Headers that sign with user and secret. */
export function basic(user: unknown, secret: unknown): { headers: { authorization: string } } {
	const value = Buffer.from(`${String(user)}:${String(secret)}`).toString('base64');
	return { headers: { authorization: `Basic ${value}` } };
}

/** Headers that sign with a token. */
export function bearer(token: unknown): { headers: { authorization: string } } {
	return { headers: { authorization: `Bearer ${String(token)}` } };
}

/** Waits until the first request has arrived, answered or not. */
export async function untilRequested(sandbox: { requests: readonly unknown[] }): Promise<void> {
	while (sandbox.requests.length === 0) await turn();
}
