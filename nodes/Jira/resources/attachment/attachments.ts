import type { IDataObject } from 'n8n-workflow';
import {
	call,
	isPathSegment,
	UnexpectedAnswer,
	type FileToSend,
	type JiraRequest,
	type Site,
} from '../../../connection';
import { idField, type Field } from '../../../fields';
import { ItemRefused, type RunContext } from '../../../operation';
import { ATTACHMENT_PARTS, simplifyOnly } from '../../simplified/simplifiedValue';

/** The endpoint with this Jira's attachment settings. */
export const ATTACHMENT_SETTINGS = 'GET /rest/api/3/attachment/meta';

/** The endpoints for the bytes of attachments: on Cloud, and on Data Center. */
export const attachmentContentEndpoints = [
	'GET /rest/api/3/attachment/content/{id}',
	'GET /secure/attachment/{id}/{filename}',
] as const;

/** The data about an attachment that is needed to download it. */
export interface Attachment extends IDataObject {
	id: string;
	filename: string;
	mimeType: string;
	/** Bytes. */
	size?: number;
}

export function attachmentIdField(): Field<string> {
	return idField(
		'Attachment ID',
		'an attachment',
		"The ID of the attachment, as 'Get Many' and issues return it",
		['/attachment/content/', '/attachment/', '/attachments/', '/thumbnail/'],
	);
}

/** What people read of an attachment; `content` is the address of the file. */
export function simplifyAttachment(attachment: IDataObject): IDataObject {
	return simplifyOnly(attachment, ATTACHMENT_PARTS);
}

/** The attachments of an issue that was read with the field `attachment`, as Jira returns them, oldest first. */
export function shownAttachments(issue: unknown): IDataObject[] {
	const { fields } = issue as { fields?: { attachment?: IDataObject[] } };
	return fields?.attachment ?? [];
}

/** The same, read. */
export function attachmentsIn(issue: unknown): Attachment[] {
	return shownAttachments(issue).map((shown) => attachmentOf(shown));
}

/**
 * An attachment as its own endpoint returns it: with a numeric id on Cloud, without one on Data Center.
 *
 * @throws UnexpectedAnswer when it is not an attachment
 */
export function attachmentOf(shown: IDataObject, id = shown['id']): Attachment {
	const { filename, mimeType } = shown;
	if (typeof filename !== 'string' && shown['self'] === undefined) {
		throw new UnexpectedAnswer("Jira's answer does not describe an attachment");
	}
	return {
		...shown,
		id: String(id),
		filename: String(filename ?? id),
		mimeType: typeof mimeType === 'string' ? mimeType : 'application/octet-stream',
	};
}

const [ON_CLOUD, ON_DATA_CENTER] = attachmentContentEndpoints;

type ContentRequest = JiraRequest<(typeof attachmentContentEndpoints)[number]>;

/**
 * The request for the bytes of an attachment. Data Center has no operation for it: its attachments have an address
 * for browsers, which is requested only on the credential's own host, regardless of the attachment's `content`. Jira
 * finds the file by the id; the name is only for people, and is left out if it is not allowed in an address.
 */
export function contentOf({ id, filename }: Attachment, { flavour }: Site): ContentRequest {
	return flavour === 'cloud'
		? call(ON_CLOUD, { path: { id } })
		: call(ON_DATA_CENTER, {
				path: { id, filename: isPathSegment(filename) ? filename : 'file' },
			});
}

/** The attachment settings of a Jira. */
interface AttachmentSettings {
	readonly enabled?: boolean;
	/** Bytes. */
	readonly uploadLimit?: number;
}

/** This Jira's attachment settings; read once per run. If it does not say, the upload itself shows. */
export async function attachmentSettings({
	loadOnce,
	send,
}: RunContext<typeof ATTACHMENT_SETTINGS>): Promise<AttachmentSettings> {
	return await loadOnce('attachment settings', async () =>
		settingsOr(await send(call(ATTACHMENT_SETTINGS)).catch(() => undefined)),
	);
}

/** Files up to this size are sent before the size limit is known. */
const SENT_UNASKED_BYTES = 4 * 2 ** 20;

/** Whether a file must wait until it is known that Jira accepts its size. */
export function isLarge({ size = Infinity }: FileToSend): boolean {
	return size > SENT_UNASKED_BYTES;
}

/** @throws ItemRefused that names the file and the limit */
export function refuseTooLarge(
	files: readonly FileToSend[],
	{ enabled, uploadLimit = Infinity }: AttachmentSettings,
): void {
	if (enabled === false) {
		throw new ItemRefused(
			'Attachments are turned off in this Jira',
			'A Jira administrator can turn them on under Settings → System → Attachments.',
		);
	}
	const tooLarge = files.find(({ size }) => size !== undefined && size > uploadLimit);
	if (tooLarge === undefined) return;
	throw new ItemRefused(
		`The file '${tooLarge.fileName}' has ${megabytes(tooLarge.size ?? 0)}, but this Jira accepts at most ${megabytes(uploadLimit)} for an attachment`,
		'Send a smaller file, or ask a Jira administrator to raise the limit under Settings → System → Attachments.',
	);
}

function settingsOr(answer: unknown): AttachmentSettings {
	return typeof answer === 'object' && answer !== null ? answer : {};
}

function megabytes(bytes: number): string {
	return bytes < 1_000_000
		? `${bytes.toLocaleString('en-US')} bytes`
		: `${(bytes / 1_000_000).toFixed(1)} MB`;
}
