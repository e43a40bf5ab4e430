import type { IDataObject } from 'n8n-workflow';
import { RequestFailed, type FileToSend } from '../../../connection';
import { halvesOf, ItemRefused, mayBeTooLarge } from '../../../operation';

/** The most files that Jira accepts in one request ("Add attachment", Jira Cloud platform REST API). */
export const MOST_FILES = 60;

interface Waiting {
	readonly files: readonly FileToSend[];
	resolve(attachments: IDataObject[]): void;
	reject(reason: unknown): void;
}

/**
 * The files that items of a run attach to one issue. Writes to an issue are sent one after another, so files that
 * arrive while a request is under way share the next one.
 */
export class UploadQueue {
	private readonly waiting: Waiting[] = [];

	private sending = false;

	/** @param send attaches files with one request and returns the attachments in order */
	constructor(private readonly send: (files: readonly FileToSend[]) => Promise<IDataObject[]>) {}

	/**
	 * Attaches the files of one item.
	 *
	 * @param files at most {@link MOST_FILES}
	 * @returns their attachments, in order
	 */
	async add(files: readonly FileToSend[]): Promise<IDataObject[]> {
		const attached = this.enter(files);
		void this.drain();
		return await attached;
	}

	/**
	 * Attaches files with as few requests as possible, so that a file that Jira refuses does not keep it from attaching
	 * the others.
	 *
	 * @returns the attachment of each, in order
	 */
	addEach(files: readonly FileToSend[]): Array<Promise<IDataObject>> {
		const attached = files.map(async (file) => (await this.enter([file]))[0] ?? {});
		void this.drain();
		return attached;
	}

	private async enter(files: readonly FileToSend[]): Promise<IDataObject[]> {
		return await new Promise<IDataObject[]>((resolve, reject) => {
			this.waiting.push({ files, resolve, reject });
		});
	}

	private async drain(): Promise<void> {
		if (this.sending) return;
		this.sending = true;
		while (this.waiting.length > 0) await this.sendTogether(this.next());
		this.sending = false;
	}

	/** As many waiting files as fit into a request. */
	private next(): Waiting[] {
		let files = 0;
		const end = this.waiting.findIndex((one) => (files += one.files.length) > MOST_FILES);
		return this.waiting.splice(0, end < 0 ? this.waiting.length : Math.max(end, 1));
	}

	private async sendTogether(group: readonly Waiting[]): Promise<void> {
		try {
			const attachments = await this.send(group.flatMap((one) => one.files));
			let start = 0;
			for (const { files: own, resolve } of group) {
				resolve(attachments.slice(start, (start += own.length)));
			}
		} catch (reason) {
			if (group.length > 1 && (mayBeTooLarge(reason) || wasRefused(reason))) {
				const parts = mayBeTooLarge(reason) ? halvesOf(group) : group.map((one) => [one]);
				for (const part of parts) await this.sendTogether(part);
				return;
			}
			for (const { reject } of group) reject(reason);
		}
	}
}

/** Whether Jira refused the request because of its content: then one of the files may be the reason. */
function wasRefused(reason: unknown): boolean {
	return (
		reason instanceof RequestFailed &&
		!reason.failure.endsRun &&
		[400, 403, 404, 415].includes(reason.failure.status ?? 0)
	);
}

/**
 * The attachments of files, one for each.
 *
 * @throws ItemRefused when there are more or fewer
 */
export function requireOnePerFile(
	attachments: IDataObject[],
	files: readonly FileToSend[],
): IDataObject[] {
	if (attachments.length === files.length) return attachments;
	throw new ItemRefused(
		`${files.length} files were sent to Jira, but its answer lists ${attachments.length} attachments`,
		'Check the issue before you run the items again.',
		true,
	);
}
