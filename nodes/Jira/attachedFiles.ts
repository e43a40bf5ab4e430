import type { IDataObject } from 'n8n-workflow';
import { call, type FileToSend, type Send, type Site } from '../connection';
import { attachmentsIn, type Attachment } from './attachments';

const MYSELF = 'GET /rest/api/3/myself';
const SERVER_INFO = 'GET /rest/api/3/serverInfo';
const ISSUE = 'GET /rest/api/3/issue/{issueIdOrKey}';

/** What is asked to find what an upload has made. */
export const attachedFilesEndpoints = [MYSELF, SERVER_INFO, ISSUE] as const;

/** By what attachments of one upload are known from others. */
export interface UploadFacts {
	/** The `accountId` or `name` of who uploads. */
	readonly author: unknown;
	/** When the upload began, by Jira's clock, in milliseconds since 1970. */
	readonly since: number;
	/** Ids of attachments that are known to come from elsewhere. */
	readonly others: ReadonlySet<string>;
}

/**
 * The attachments that an upload has made, in the order of its files, found by name, size, author and time. Where
 * there are more or fewer of a name and size than were sent, nothing tells which are whose, and none are given.
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
	const keys = files.map(({ fileName, size }) => nameAndSize(fileName, size));
	const isClear = keys.every(
		(key) => found.get(key)?.length === keys.filter((other) => other === key).length,
	);
	return isClear ? keys.flatMap((key) => found.get(key)?.shift() ?? []) : undefined;
}

function nameAndSize(name: string, size: number | undefined): string {
	return `${size} ${name}`;
}

/** Looks at an issue for what an upload that began at `sentAt` has made; see {@link attachedFiles}. */
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
	// Jira may keep whole seconds.
	const since = Math.floor((sentAt + Date.parse(String(serverTime)) - now()) / 1000) * 1000;
	const shown = await send(
		call(ISSUE, { path: { issueIdOrKey: issue }, query: { fields: 'attachment' } }),
	);
	const facts = { author: me[site.userKey], since, others };
	return attachedFiles(files, attachmentsIn(shown), facts, site.userKey);
}
