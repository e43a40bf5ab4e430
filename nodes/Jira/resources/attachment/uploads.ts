import { randomUUID } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import { call, multipartBody, sendableFileName, type FileToSend } from '../../../connection';
import { ALL_FILES } from '../../../fields';
import {
	ItemRefused,
	type ItemContext,
	type ItemFiles,
	type RunContext,
	type Step,
} from '../../../operation';
import { attachedFilesEndpoints, findAttachedFiles } from './attachedFiles';
import { ATTACHMENT_SETTINGS, attachmentSettings, refuseTooLarge } from './attachments';
import { MOST_FILES, requireOnePerFile, UploadQueue } from './uploadQueue';

const UPLOAD = 'POST /rest/api/3/issue/{issueIdOrKey}/attachments';

/** The endpoints for attaching files. */
export const uploadEndpoints = [UPLOAD, ATTACHMENT_SETTINGS, ...attachedFilesEndpoints] as const;

type UploadContext = RunContext<(typeof uploadEndpoints)[number]>;

/**
 * The files of an item with these names; see {@link ALL_FILES}.
 *
 * @throws ItemRefused that names a file that the item does not have
 */
export async function namedFiles(
	names: readonly string[],
	files: Pick<ItemFiles, 'file' | 'names'>,
): Promise<FileToSend[]> {
	const wanted = new Set(names.flatMap((name) => (name === ALL_FILES ? files.names : [name])));
	if (wanted.size > MOST_FILES) {
		throw new ItemRefused(
			`The item has ${wanted.size} files, but Jira accepts at most ${MOST_FILES} at once`,
			'Name the files to attach, or split them over several items.',
		);
	}
	const named: FileToSend[] = [];
	for (const name of wanted) named.push(await files.file(name));
	return named;
}

/**
 * The files of an item that are attached to what the operation writes first. They are checked before that.
 *
 * @throws ItemRefused for a file that the item does not have, or that this Jira does not accept
 */
export async function filesToAttach(
	names: readonly string[] = [],
	context: UploadContext & Pick<ItemContext, 'files'>,
): Promise<FileToSend[]> {
	const files = await namedFiles(names, context.files);
	if (files.length > 0) refuseTooLarge(files, await attachmentSettings(context));
	return files;
}

/** The steps of attaching files: one for each, so that the report names those that were attached. */
export function attachSteps(files: readonly FileToSend[]): string[] {
	return files.map(({ fileName }) => `Attach ${sendableFileName(fileName)}`);
}

/**
 * Attaches the files of an item to an issue, each as a step.
 *
 * @param steps one for each file
 * @returns the attachments as Jira returns them, in order
 * @throws the reason of the first one that failed, after all have ended
 */
export async function attachEach(
	issue: string,
	files: readonly FileToSend[],
	steps: readonly Step[],
	context: UploadContext,
): Promise<IDataObject[]> {
	if (files.length === 0) return [];
	const queue = await queueOf(issue, context);
	const uploads = queue
		.addEach(files)
		.map(async (upload, index) => await steps[index]?.carryOut(async () => await upload));
	const ends = await Promise.allSettled(uploads);
	const failed = ends.find((end) => end.status === 'rejected');
	if (failed !== undefined) throw failed.reason;
	return ends.map((end) => (end as PromiseFulfilledResult<IDataObject>).value);
}

/** The files that items of this run attach to an issue share requests. */
export async function queueOf(issue: string, context: UploadContext): Promise<UploadQueue> {
	return await context.loadOnce(
		`uploads to ${issue}`,
		async () => await Promise.resolve(uploadsTo(issue, context)),
	);
}

function uploadsTo(issue: string, context: UploadContext): UploadQueue {
	const others = new Set<string>();
	return new UploadQueue(async (files) => {
		const sentAt = context.now();
		const parts = files.map((content) => ({ field: 'file', content }));
		const attached = await context.doOrFind(
			async () => {
				const answer = (await context.send(call(UPLOAD, { path: { issueIdOrKey: issue } }), {
					upload: async () => await multipartBody(parts, `n8n-${randomUUID()}`),
				})) as IDataObject[];
				return requireOnePerFile(answer, files);
			},
			() => async () => await findAttachedFiles(issue, files, { sentAt, others }, context),
		);
		for (const { id } of attached) others.add(String(id));
		return attached;
	});
}
