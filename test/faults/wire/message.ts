/** A request received over the socket. */
export interface WireRequest {
	readonly method: string;
	/** Path and query, as sent. */
	readonly target: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: Buffer;
}

/** An answer before it is written. */
export interface WireAnswer {
	readonly status: number;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: Buffer;
}

/**
 * Removes one complete request from the front of what a client has sent so far.
 *
 * @returns `undefined` until it is complete
 */
export function takeRequest(
	received: Buffer,
): { readonly request: WireRequest; readonly rest: Buffer } | undefined {
	const headEnd = received.indexOf('\r\n\r\n');
	if (headEnd < 0) return undefined;
	const [requestLine = '', ...lines] = received.toString('latin1', 0, headEnd).split('\r\n');
	const [method = '', target = ''] = requestLine.split(' ');
	const headers = Object.fromEntries(
		lines.map((line) => {
			const colon = line.indexOf(':');
			return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
		}),
	);
	const after = received.subarray(headEnd + 4);
	const taken = /chunked/i.test(headers['transfer-encoding'] ?? '')
		? takeChunks(after)
		: takeLength(after, Number(headers['content-length'] ?? 0));
	if (taken === undefined) return undefined;
	return { request: { method, target, headers, body: taken.body }, rest: taken.rest };
}

interface Taken {
	readonly body: Buffer;
	readonly rest: Buffer;
}

function takeLength(bytes: Buffer, length: number): Taken | undefined {
	if (bytes.length < length) return undefined;
	return { body: bytes.subarray(0, length), rest: bytes.subarray(length) };
}

function takeChunks(bytes: Buffer): Taken | undefined {
	const chunks: Buffer[] = [];
	for (let at = 0; ; ) {
		const lineEnd = bytes.indexOf('\r\n', at);
		if (lineEnd < 0) return undefined;
		const size = Number.parseInt(bytes.toString('latin1', at, lineEnd), 16);
		const start = lineEnd + 2;
		if (bytes.length < start + size + 2) return undefined;
		if (size === 0) return { body: Buffer.concat(chunks), rest: bytes.subarray(start + 2) };
		chunks.push(bytes.subarray(start, start + size));
		at = start + size + 2;
	}
}

/** The bytes before the body. */
export function headOf({ status, headers }: Omit<WireAnswer, 'body'>): Buffer {
	const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
	return Buffer.from(`HTTP/1.1 ${status} Answer\r\n${lines.join('')}\r\n`, 'latin1');
}

/** A complete answer, including its length. */
export function bytesOf({ status, headers, body }: WireAnswer): Buffer {
	const announced = {
		...headers,
		...(status === 204 ? {} : { 'content-length': `${body.length}` }),
	};
	return Buffer.concat([headOf({ status, headers: announced }), body]);
}
