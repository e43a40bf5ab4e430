import { fetchAnew } from './fetchAnew';

/** n8n refused a request. */
export class N8nRefusal extends Error {
	/** The status of the answer. */
	readonly status: number;

	constructor(what: string, status: number, body: string) {
		super(`n8n answered ${what} with ${status}: ${body.slice(0, 500)}`);
		this.status = status;
	}
}

/** A request with a JSON body, for {@link askJson}. */
export interface JsonRequest {
	readonly method: string;
	readonly url: string;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: unknown;
}

/**
 * Sends JSON and reads JSON.
 *
 * @returns the parsed body, undefined if it is empty
 * @throws N8nRefusal for any status other than 2xx
 */
export async function askJson(request: JsonRequest): Promise<{ body: unknown; headers: Headers }> {
	const { method, url, headers = {}, body } = request;
	const response = await fetchAnew(url, {
		method,
		redirect: 'manual',
		headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
		...(body !== undefined && { body: JSON.stringify(body) }),
	});
	const text = await response.text();
	if (!response.ok) {
		throw new N8nRefusal(`${method} ${new URL(url).pathname}`, response.status, text);
	}
	return { body: text === '' ? undefined : JSON.parse(text), headers: response.headers };
}
