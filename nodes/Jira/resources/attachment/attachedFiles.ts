import type { IDataObject } from 'n8n-workflow';
import { call, sendableFileName, type FileToSend, type Send, type Site } from '../../../connection';
import { attachmentsIn, type Attachment } from './attachments';

const MYSELF = 'GET /rest/api/3/myself';
const SERVER_INFO = 'GET /rest/api/3/serverInfo';
const ISSUE = 'GET /rest/api/3/issue/{issueIdOrKey}';

/** The endpoints for finding uploaded files. */
export const attachedFilesEndpoints = [MYSELF, SERVER_INFO, ISSUE] as const;

/** What distinguishes the attachments of an upload from others. */
export interface UploadFacts {
	/** The `accountId` or `name` of the uploader. */
	readonly author: unknown;
	/** When the upload began, by Jira's clock, in milliseconds since 1970. */
	readonly since: number;
	/** Ids of attachments that are known to come from other uploads. */
	readonly others: ReadonlySet<string>;
}

/**
 * The attachments of an upload, in the order of its files, found by name, size, author and time. If there are more or
 * fewer with a name and size than were sent, they cannot be assigned, and none are returned.
 */
export function attachedFiles(
	files: ReadonlyArray<Pick<FileToSend, 'fileName' | 'size'>>,
	attachments: readonly Attachment[],
	{ author, since, others }: UploadFacts,
	userKey: Site['userKey'],
): Attachment[] | undefined {
	if (author === undefined) return undefined;
	const fresh = attachments
		.filter(
			(one) =>
				!others.has(one.id) &&
				(one['author'] as IDataObject | undefined)?.[userKey] === author &&
				Date.parse(String(one['created'])) >= since,
		)
		.sort((one, other) => Number(one.id) - Number(other.id));
	const found = new Map<string, Attachment[]>();
	for (const one of fresh) {
		const key = nameAndSize(one.filename, one.size);
		found.set(key, [...(found.get(key) ?? []), one]);
	}
	const keys = files.map(({ fileName, size }) => nameAndSize(sendableFileName(fileName), size));
	const isClear = keys.every(
		(key) => found.get(key)?.length === keys.filter((other) => other === key).length,
	);
	return isClear ? keys.flatMap((key) => found.get(key)?.shift() ?? []) : undefined;
}

function nameAndSize(name: string, size: number | undefined): string {
	return `${size} ${name}`;
}

/** Looks in an issue for the attachments of an upload that began at `sentAt`; see {@link attachedFiles}. */
export async function findAttachedFiles(
	issue: string,
	files: readonly FileToSend[],
	{ sentAt, others }: { readonly sentAt: number; readonly others: ReadonlySet<string> },
	{
		send,
		site,
		now,
	}: {
		readonly send: Send<(typeof attachedFilesEndpoints)[number]>;
		readonly site: Site;
		now(): number;
	},
): Promise<IDataObject[] | undefined> {
	const me = (await send(call(MYSELF))) as IDataObject;
	const { serverTime } = (await send(call(SERVER_INFO))) as IDataObject;
	// Jira may store only whole seconds.
	const since = Math.floor((sentAt + Date.parse(String(serverTime)) - now()) / 1000) * 1000;
	const shown = await send(
		call(ISSUE, { path: { issueIdOrKey: issue }, query: { fields: 'attachment' } }),
	);
	const facts = { author: me[site.userKey], since, others };
	return attachedFiles(files, attachmentsIn(shown), facts, site.userKey);
}
