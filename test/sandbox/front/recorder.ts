import type { FastifyRequest } from 'fastify';
import { redactBody, redactHeaders, redactUrl } from './redaction';

export type ListenerName = 'site' | 'gateway' | 'auth' | 'media' | 'dataCenter';

/** One request that arrived, with its answer; secrets are replaced by fingerprints. */
export interface RecordedRequest {
	/** Milliseconds since 1970, on the sandbox's clock. */
	readonly time: number;
	/** When it arrived and when its answer left, in milliseconds of `performance`; null until then. */
	readonly span: { readonly began: number; readonly ended: number | null };
	readonly listener: ListenerName;
	/** Name of the site: from the host on the site's listener, from the path on the gateway; else null. */
	readonly site: string | null;
	readonly method: string;
	/** As sent, with query. */
	readonly path: string;
	/** Method and path template without prefix, e.g. `GET /rest/api/3/issue/{issueIdOrKey}`. */
	readonly endpoint: string;
	readonly headers: Readonly<Record<string, string | string[]>>;
	/** Parsed, null if there is none or if it was never read. */
	readonly body: unknown;
	/** Null while it waits for its answer, and permanently if it got none. */
	readonly status: number | null;
	readonly responseHeaders: Readonly<Record<string, string | string[]>>;
	/** Parsed if it is JSON. */
	readonly responseBody: unknown;
	/** Which fault it met, e.g. `drop after`; null for none. */
	readonly fault: string | null;
}

/** A record that is filled in while the request is answered. Bodies are parsed and redacted when read. */
export class Exchange implements RecordedRequest {
	readonly headers: Readonly<Record<string, string | string[]>>;
	readonly path: string;
	responseHeaders: Readonly<Record<string, string | string[]>> = {};
	status: number | null = null;
	fault: string | null = null;
	private readonly began = performance.now();
	private ended: number | null = null;
	private sent: string | null = null;
	private received: string | null = null;

	constructor(
		readonly time: number,
		readonly listener: ListenerName,
		readonly site: string | null,
		readonly endpoint: string,
		readonly method: string,
		request: FastifyRequest,
	) {
		this.path = redactUrl(request.url);
		this.headers = redactHeaders(request.headers);
	}

	get span(): RecordedRequest['span'] {
		return { began: this.began, ended: this.ended };
	}

	get body(): unknown {
		return this.read(this.sent);
	}

	get responseBody(): unknown {
		return this.read(this.received);
	}

	setBody(body: unknown): void {
		if (body === undefined || body === null) return;
		this.sent = typeof body === 'string' ? body : stringify(body);
	}

	setAnswer(status: number, headers: Readonly<Record<string, unknown>>, payload: unknown): void {
		this.status = status;
		this.ended = performance.now();
		this.responseHeaders = redactHeaders(headers);
		if (typeof payload === 'string') this.received = payload;
		else if (Buffer.isBuffer(payload)) this.received = `[${payload.length} bytes]`;
		else if (payload !== null && payload !== undefined) this.received = '[stream]';
	}

	toJSON(): RecordedRequest {
		const { time, span, listener, site, method, path, endpoint, headers, body } = this;
		const { status, responseHeaders, responseBody, fault } = this;
		return {
			time,
			span,
			listener,
			site,
			method,
			path,
			endpoint,
			headers,
			body,
			status,
			responseHeaders,
			responseBody,
			fault,
		};
	}

	private read(text: string | null): unknown {
		if (text === null || text === '') return null;
		const oauth = this.listener === 'auth' || /\/oauth2?\//.test(this.endpoint);
		const parsed = parse(text);
		// Text that is not JSON cannot be searched for secrets: half a token answer, for instance.
		if (oauth && typeof parsed === 'string') return `[${parsed.length} characters]`;
		return redactBody(parsed, oauth);
	}
}

/** The last requests, and the number at each endpoint. */
export class Recorder {
	readonly requests: Exchange[] = [];
	private readonly counted = new Map<string, number>();

	/** @param keep how many requests are kept; the counts include all */
	constructor(private readonly keep: () => number) {}

	add(exchange: Exchange): void {
		this.requests.push(exchange);
		if (this.requests.length > this.keep()) this.requests.shift();
		const key = `${exchange.listener} ${exchange.endpoint}`;
		this.counted.set(key, (this.counted.get(key) ?? 0) + 1);
	}

	/** Such as `{ "site GET /rest/api/3/myself": 2 }`, in the order of first use. */
	byEndpoint(): Record<string, number> {
		return Object.fromEntries(this.counted);
	}

	total(): number {
		return [...this.counted.values()].reduce((sum, count) => sum + count, 0);
	}

	clear(): void {
		this.requests.length = 0;
		this.counted.clear();
	}
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

function stringify(body: unknown): string {
	try {
		return JSON.stringify(body) ?? '';
	} catch {
		return '[not text]';
	}
}
