/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a command of the development, nothing of this is published */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checksumOf } from './checksum';
import type { PublishedDocument } from './published';

/** The result for one document. */
export interface Downloaded {
	readonly file: string;
	/** `other`: it is not the expected version; it is kept only if that is allowed. */
	readonly outcome: 'expected' | 'other' | 'failed';
	/** A sentence for the person waiting. */
	readonly message: string;
}

/**
 * Downloads a document into a folder.
 *
 * @param acceptsOthers keeps a document whose checksum is not the expected one
 */
export async function download(
	{ file, url, checksum }: PublishedDocument,
	folder: string,
	acceptsOthers: boolean,
): Promise<Downloaded> {
	let document: unknown;
	try {
		document = await fetchJson(url);
	} catch (failure) {
		return {
			file,
			outcome: 'failed',
			message: `${file}: ${url} could not be read (${why(failure)}).`,
		};
	}
	const found = checksumOf(document);
	const isExpected = found === checksum;
	if (isExpected || acceptsOthers) {
		mkdirSync(folder, { recursive: true });
		writeFileSync(join(folder, file), JSON.stringify(document));
	}
	if (isExpected) return { file, outcome: 'expected', message: `${file}: downloaded.` };
	const difference = `${url} has a different version (SHA-256 ${found}, expected ${checksum})`;
	return {
		file,
		outcome: 'other',
		message: acceptsOthers
			? `${file}: downloaded, but ${difference}.`
			: `${file}: not saved, because ${difference}. To download the current version: npm run specs -- --latest.`,
	};
}

/** fetch only says that it failed; the cause of its error says why. */
function why(failure: unknown): string {
	const { message, cause } = failure as { message: string; cause?: { message?: string } };
	return cause?.message ? `${message}: ${cause.message}` : message;
}

/** @throws if it does not exist, or is not a JSON object */
async function fetchJson(url: string): Promise<unknown> {
	const response = await fetch(url, { signal: AbortSignal.timeout(120_000) });
	if (!response.ok) throw new Error(`status ${response.status}`);
	const text = await response.text();
	const document = parsed(text);
	if (typeof document !== 'object' || document === null) {
		throw new Error(
			text.trim() === ''
				? 'the answer is empty'
				: `the answer is not a JSON document: it begins with ${text.slice(0, 40).trim()}`,
		);
	}
	return document;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}
