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
import type { Endpoint } from '../../endpoints';
import type { BodyForm } from '../../endpoints/bodies';
import { ItemRefused, type ItemFiles } from '../../operation';
import type { GivenParts } from './givenParts';

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
	itemFiles: Pick<ItemFiles, 'file'>,
): Promise<BodyToSend> {
	if (form === undefined) {
		if (body === undefined && Object.keys(files).length === 0) return { request: {} };
		throw new ItemRefused(`${endpoint} takes no body`, 'Leave the body empty.');
	}
	const { media, contentType, required, fields } = form;
	if (media === 'file') {
		const [part] = await fileParts(files, form, itemFiles);
		if (part === undefined) return nothing(endpoint, required);
		return { request: {}, transfer: { upload: async () => await fileBody(part.content) } };
	}
	if (media === 'multipart') {
		const parts = [...formFields(body), ...(await fileParts(files, form, itemFiles))];
		if (parts.length === 0) return nothing(endpoint, true);
		const upload = async () => await multipartBody(parts, `n8n-${randomUUID()}`);
		return { request: {}, transfer: { upload } };
	}
	// Without a field it is an object all the same.
	const sent = body === undefined && fields !== undefined ? {} : body;
	if (sent === undefined) return nothing(endpoint, required);
	return contentType === undefined
		? { request: inJson(sent) }
		: { request: {}, transfer: { upload: bytesOf(writtenAs(contentType, sent), contentType) } };
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

/** A body that is no plain JSON. */
function writtenAs(contentType: string, sent: unknown): string {
	if (contentType.endsWith('json')) return JSON.stringify(sent);
	if (contentType.startsWith('text/')) return textOf(sent);
	const fields = new URLSearchParams();
	for (const { field, content } of formFields(sent)) fields.append(field, content);
	return fields.toString();
}

function bytesOf(text: string, contentType: string): Upload['upload'] {
	const content = Buffer.from(text);
	const headers = {
		// With its parameter, n8n does not take the bytes for a form that it has to write.
		'Content-Type': contentType.endsWith('json') ? contentType : `${contentType}; charset=utf-8`,
		'Content-Length': String(content.length),
	};
	return async () => await Promise.resolve({ headers, content, size: content.length });
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
