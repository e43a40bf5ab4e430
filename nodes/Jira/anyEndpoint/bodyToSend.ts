import { randomUUID } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import {
	jsonText,
	multipartBody,
	type FileToSend,
	type FormPart,
	type JiraRequest,
	type Upload,
	type UploadBody,
} from '../../connection';
import { factsOf, type BodyFacts, type Endpoint, type Flavour } from '../../endpoints';
import type { BodyForm } from '../../endpoints/bodies';
import { ItemRefused, type ItemFiles } from '../../operation';
import type { GivenParts } from './givenParts';

/** How a body is written. */
export type BodyEncoding = 'json' | 'jsonPatch' | 'form' | 'multipart' | 'text' | 'file';

/** How the documents want the body of an endpoint to be written; JSON where they have several ways. */
export function encodingOf({ kind, mediaTypes }: BodyFacts): BodyEncoding {
	const takes = (type: string) => mediaTypes.includes(type);
	if (takes('application/json')) return 'json';
	if (takes('application/json-patch+json')) return 'jsonPatch';
	if (takes('multipart/form-data')) return 'multipart';
	if (takes('application/x-www-form-urlencoded')) return 'form';
	if (kind === 'text' || takes('text/plain')) return 'text';
	// Columns of filters are sent as a form, though the document of Data Center names no type for them.
	return kind === 'object' ? 'form' : 'file';
}

/** The part of a request that its body is in. */
export interface BodyToSend {
	readonly request: Pick<JiraRequest, 'body' | 'json'>;
	readonly transfer?: Upload;
}

/**
 * The body of a request, as its endpoint takes it.
 *
 * @param form what the body consists of; undefined if the endpoint takes none
 * @throws ItemRefused when a body is missing, or given to an endpoint that takes none; when the item has no such file
 */
export async function bodyToSend(
	endpoint: Endpoint,
	{ body, files }: Pick<GivenParts, 'body' | 'files'>,
	form: BodyForm | undefined,
	flavour: Flavour,
	itemFiles: Pick<ItemFiles, 'file'>,
): Promise<BodyToSend> {
	const facts = factsOf(endpoint, flavour).body;
	if (facts === undefined || form === undefined) {
		if (body === undefined && Object.keys(files).length === 0) return { request: {} };
		throw new ItemRefused(`${endpoint} takes no body`, 'Leave the body empty.');
	}
	const encoding = encodingOf(facts);
	switch (encoding) {
		case 'json':
		case 'jsonPatch': {
			const sent = body === undefined && facts.kind === 'object' ? {} : body;
			if (sent === undefined) return nothing(endpoint, facts.required);
			if (encoding === 'json') return { request: inJson(sent) };
			const text = JSON.stringify(sent);
			return asBytes(Buffer.from(text), 'application/json-patch+json');
		}
		case 'text':
			if (body === undefined) return nothing(endpoint, facts.required);
			return asBytes(Buffer.from(textOf(body)), 'text/plain; charset=utf-8');
		case 'form': {
			const fields = new URLSearchParams();
			for (const { field, content } of formFields(body)) fields.append(field, content);
			return asBytes(Buffer.from(fields.toString()), 'application/x-www-form-urlencoded');
		}
		case 'multipart': {
			const parts = [...formFields(body), ...(await fileParts(files, form, itemFiles))];
			if (parts.length === 0) return nothing(endpoint, true);
			const upload = async () => await multipartBody(parts, `n8n-${randomUUID()}`);
			return { request: {}, transfer: { upload } };
		}
		case 'file': {
			const [part] = await fileParts(files, form, itemFiles);
			if (part === undefined) return nothing(endpoint, facts.required);
			return { request: {}, transfer: { upload: async () => await fileBody(part.content) } };
		}
	}
}

/** A list that is read by POST continues in its body, so an object stays one. */
function inJson(sent: unknown): Pick<JiraRequest, 'body' | 'json'> {
	const isFilled = typeof sent === 'object' && sent !== null && Object.keys(sent).length > 0;
	return isFilled && !Array.isArray(sent)
		? { body: sent as IDataObject }
		: { json: jsonText(sent) };
}

function nothing(endpoint: Endpoint, required: boolean): BodyToSend {
	if (!required) return { request: {} };
	throw new ItemRefused(`${endpoint} needs a body`, 'Fill in its fields, or give it as JSON.');
}

function asBytes(content: Buffer, type: string): BodyToSend {
	const headers = { 'Content-Type': type, 'Content-Length': String(content.length) };
	const upload = async () => await Promise.resolve({ headers, content, size: content.length });
	return { request: {}, transfer: { upload } };
}

/** Each value of a form as a text; a list is a field for each of its entries. */
function formFields(body: unknown): Array<FormPart & { readonly content: string }> {
	if (typeof body !== 'object' || body === null) return [];
	return Object.entries(body).flatMap(([field, value]) =>
		[value as unknown].flat().map((one) => ({ field, content: textOf(one) })),
	);
}

const textOf = (value: unknown): string =>
	typeof value === 'string' ? value : JSON.stringify(value ?? null);

/** @throws ItemRefused for a part that the endpoint does not have, or a file that the item does not have */
async function fileParts(
	files: GivenParts['files'],
	{ files: known = ['file'] }: BodyForm,
	itemFiles: Pick<ItemFiles, 'file'>,
): Promise<Array<FormPart & { readonly content: FileToSend }>> {
	const parts: Array<FormPart & { readonly content: FileToSend }> = [];
	for (const [field, given] of Object.entries(files)) {
		if (!known.includes(field)) {
			throw new ItemRefused(
				`The request takes no file as '${field}'`,
				`It takes ${known.join(', ')}.`,
			);
		}
		const names = String(given).split(',');
		for (const name of names) {
			parts.push({ field, content: await itemFiles.file(name.trim()) });
		}
	}
	return parts;
}

async function fileBody({ open, size, mimeType }: FileToSend): Promise<UploadBody> {
	return {
		content: await open(),
		size,
		headers: {
			'Content-Type': mimeType,
			...(size !== undefined && { 'Content-Length': String(size) }),
		},
	};
}
