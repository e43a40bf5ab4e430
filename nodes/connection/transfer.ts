import type { IExecuteFunctions } from 'n8n-workflow';

/** A stream of bytes, as n8n's binary helpers return and accept it. */
export type ByteStream = Awaited<ReturnType<IExecuteFunctions['helpers']['getBinaryStream']>>;

/** A body of bytes, with the headers that announce it. */
export interface UploadBody {
	readonly headers: Readonly<Record<string, string>>;
	/** A stream can be sent once. */
	readonly content: ByteStream | Buffer;
	/** How many bytes there are; `undefined` when that is not known before they are read. */
	readonly size: number | undefined;
}

/** Sends bytes with a request. They are opened again for every attempt. */
export interface Upload {
	readonly upload: () => Promise<UploadBody>;
}

/** A file that was kept, as n8n's binary helpers describe it. */
export interface KeptFile {
	readonly bytes?: number;
}

/** What an answer says about the file that it contains: its headers, in lower case. */
export type FileHeaders = Readonly<Record<string, string | undefined>>;

/** What Jira says about a file before it sends it. */
export interface ExpectedFile {
	/** Bytes. */
	readonly size?: number;
	readonly mimeType?: string;
}

/**
 * Receives the answer as bytes. The result becomes the body of the answer; an attempt ends when all bytes have
 * arrived, so that files count as requests under way.
 */
export interface Download {
	readonly download: (content: ByteStream, told: FileHeaders) => Promise<KeptFile>;
	readonly expected: ExpectedFile;
}

/** Bytes that are sent with a request or received with its answer, never held in memory as a whole. */
export type Transfer = Upload | Download;

/** Milliseconds within which an answer must begin, and one without a file must end. */
export const ANSWER_WITHIN_MS = 120_000;

/** The slowest acceptable connection for a file, in bytes per second. */
const SLOWEST = 50_000;

/**
 * How long a file may take in total, including the answer, in milliseconds.
 *
 * @param size in bytes; if unknown, an hour is allowed
 */
export function transferWithin(size: number | undefined): number {
	return size === undefined ? 3_600_000 : ANSWER_WITHIN_MS + Math.ceil((size / SLOWEST) * 1000);
}
