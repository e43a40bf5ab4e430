import { passedOn } from './passedOn';
import type { ByteStream, UploadBody } from './transfer';

/** A file to send. */
export interface FileToSend {
	readonly fileName: string;
	readonly mimeType: string;
	/** Bytes; `undefined` when that is not known. */
	readonly size: number | undefined;
	/** The bytes, from the beginning each time. */
	open(): Promise<ByteStream | Buffer>;
}

/** A field of a form to send: a file or a text. */
export interface FormPart {
	/** The name of the form field, which several parts may share. */
	readonly field: string;
	readonly content: FileToSend | string;
}

/**
 * A multipart/form-data body that reads the files while it is sent. Source: RFC 7578; "Add
 * attachment", Jira Cloud platform REST API.
 *
 * @param boundary text that occurs in no part
 */
export async function multipartBody(
	parts: readonly FormPart[],
	boundary: string,
): Promise<UploadBody> {
	const heads = parts.map((part) => Buffer.from(partHead(part, boundary)));
	const tail = Buffer.from(`--${boundary}--\r\n`);
	const contents = await openAll(parts);
	const size = parts.map(sizeOf).reduce<number | undefined>(
		(sum, one) => (sum === undefined || one === undefined ? undefined : sum + one),
		heads.reduce((sum, head) => sum + head.length + LINE_END.length, tail.length),
	);
	return {
		size,
		headers: {
			'Content-Type': `multipart/form-data; boundary=${boundary}`,
			...(size === undefined ? {} : { 'Content-Length': String(size) }),
		},
		content: joined(heads, contents, tail),
	};
}

const LINE_END = Buffer.from('\r\n');

function sizeOf({ content }: FormPart): number | undefined {
	return typeof content === 'string' ? Buffer.byteLength(content) : content.size;
}

function partHead({ field, content }: FormPart, boundary: string): string {
	const disposition = `Content-Disposition: form-data; name="${field}"`;
	const said =
		typeof content === 'string'
			? [disposition]
			: [
					`${disposition}; filename="${sendableFileName(content.fileName)}"`,
					`Content-Type: ${sendableMimeType(content.mimeType)}`,
				];
	return [`--${boundary}`, ...said, '\r\n'].join('\r\n');
}

/**
 * A file name for the header of a part. It is sent in UTF-8, as browsers do: Jira does not read `filename*`. A
 * character that would end the name or the line is replaced by one that looks similar.
 */
export function sendableFileName(fileName: string): string {
	const name = fileName
		.toWellFormed()
		.replace(/"/g, "'")
		.replace(/[/\\]/g, '_')
		.replace(/\p{Cc}+/gu, ' ')
		.trim();
	return name === '' ? 'file' : name;
}

const MIME_TYPE = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(?:; ?[\w-]+=[\w.+-]+)*$/;

function sendableMimeType(mimeType: string): string {
	return MIME_TYPE.test(mimeType) ? mimeType : 'application/octet-stream';
}

async function openAll(parts: readonly FormPart[]): Promise<Array<ByteStream | Buffer>> {
	const contents: Array<ByteStream | Buffer> = [];
	try {
		for (const { content } of parts) {
			contents.push(typeof content === 'string' ? Buffer.from(content) : await content.open());
		}
		return contents;
	} catch (error) {
		for (const content of contents) if (isStream(content)) content.destroy();
		throw passedOn(error);
	}
}

/** All parts in sequence; a stream if any part is one. */
function joined(
	heads: readonly Buffer[],
	contents: ReadonlyArray<ByteStream | Buffer>,
	tail: Buffer,
): ByteStream | Buffer {
	const first = contents.find(isStream);
	if (first === undefined) {
		const parts = contents.flatMap((content, index) => [
			heads[index] ?? LINE_END,
			content as Buffer,
			LINE_END,
		]);
		return Buffer.concat([...parts, tail]);
	}
	return first.compose<ByteStream>(async function* (source: ByteStream) {
		for (const [index, content] of contents.entries()) {
			yield heads[index];
			if (content === first) yield* source;
			else if (isStream(content)) yield* content;
			else if (content.length > 0) yield content;
			yield LINE_END;
		}
		yield tail;
	} as never);
}

function isStream(content: ByteStream | Buffer): content is ByteStream {
	return !Buffer.isBuffer(content);
}
