import type { IExecuteFunctions } from 'n8n-workflow';

/** Bytes that come or go piece by piece: a stream of Node, as n8n's binary helpers give and take it. */
export type ByteStream = Awaited<ReturnType<IExecuteFunctions['helpers']['getBinaryStream']>>;

/** A body of bytes, with the headers that announce it. */
export interface UploadBody {
	readonly headers: Readonly<Record<string, string>>;
	/** A stream can be sent once. */
	readonly content: ByteStream | Buffer;
	/** How many bytes there are; `undefined` when that is not known before they are read. */
	readonly size: number | undefined;
}

/** Sends bytes with a request. They are opened anew for every attempt. */
export interface Upload {
	readonly upload: () => Promise<UploadBody>;
}

/** A file that was kept, as n8n's binary helpers describe it. */
export interface KeptFile {
	readonly bytes?: number;
}

/** What Jira says of a file before it gives it. */
export interface ExpectedFile {
	/** Bytes. */
	readonly size?: number;
	readonly mimeType?: string;
}

/**
 * Takes the answer as bytes. What is made of them becomes the body of the answer; an attempt ends when they are
 * through, so that as many files are on their way at once as there may be requests.
 */
export interface Download {
	readonly download: (content: ByteStream) => Promise<KeptFile>;
	readonly expected: ExpectedFile;
}

/** Bytes that go along with a request or come with its answer, without ever being in memory as a whole. */
export type Transfer = Upload | Download;

/** Milliseconds in which an answer begins, and in which one without a file is through. */
export const ANSWER_WITHIN_MS = 120_000;

/** The slowest connection in bytes a second over which a file is not given up. */
const SLOWEST = 50_000;

/**
 * Milliseconds that a file may take in all, the answer included.
 *
 * @param size bytes; an hour is allowed where they are not known
 */
export function transferWithin(size: number | undefined): number {
	return size === undefined ? 3_600_000 : ANSWER_WITHIN_MS + Math.ceil((size / SLOWEST) * 1000);
}
