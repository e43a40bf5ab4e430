/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, not published */
import { createHash } from 'node:crypto';
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Happening } from '../events/happening';
import { tidyAfterFailure } from '../recover';

/** A file of an issue; its bytes are on disk. */
export interface Attachment {
	readonly id: string;
	readonly issueId: string;
	readonly authorId: string;
	readonly filename: string;
	readonly mimeType: string;
	/** Bytes. */
	readonly size: number;
	/** Milliseconds since 1970. */
	readonly created: number;
}

export type AttachmentDraft = Pick<Attachment, 'issueId' | 'authorId' | 'filename' | 'mimeType'>;

/** A file with more bytes than the site allows. */
export class TooLarge extends Error {
	override readonly name = 'TooLarge';
}

/** Gives access to the bytes of an attachment on the media host, without signing in. */
export interface Ticket {
	readonly file: string;
	readonly token: string;
}

/** How long a ticket is valid, in milliseconds. */
const ticketLifetime = 10 * 60_000;

/** The files of all issues. Neither a large file nor many of them stay in memory. */
export class AttachmentStore {
	private readonly attachments = new Map<string, Attachment>();

	private readonly tickets = new Map<string, { id: string; token: string; until: number }>();

	private folder: string | undefined;

	private nextId = 10000;

	/** @param report told of every file that is added or removed */
	constructor(
		private readonly clock: () => number,
		private readonly report: (happening: Happening) => void = () => undefined,
	) {}

	get(id: string): Attachment | undefined {
		return this.attachments.get(id);
	}

	/** Oldest first. */
	of(issueId: string): Attachment[] {
		return [...this.attachments.values()].filter((one) => one.issueId === issueId);
	}

	/**
	 * Writes a file while it arrives.
	 *
	 * @throws TooLarge after more than `most` bytes; nothing is kept then
	 */
	async add(
		draft: AttachmentDraft,
		content: AsyncIterable<Uint8Array>,
		most = Infinity,
	): Promise<Attachment> {
		const id = String(this.nextId++);
		const path = this.path(id);
		let size = 0;
		const counted = async function* () {
			for await (const chunk of content) {
				size += chunk.length;
				if (size > most) throw new TooLarge();
				yield chunk;
			}
		};
		await tidyAfterFailure(
			async () => await writeFile(path, counted()),
			async () => await rm(path, { force: true }),
		);
		const attachment = { id, ...draft, size, created: this.clock() };
		this.attachments.set(id, attachment);
		this.report({ kind: 'attachment', how: 'created', thing: attachment, by: draft.authorId });
		return attachment;
	}

	read({ id }: Attachment): Readable {
		return createReadStream(this.path(id));
	}

	remove(attachment: Attachment, follows = false): void {
		this.attachments.delete(attachment.id);
		rmSync(this.path(attachment.id), { force: true });
		this.report({ kind: 'attachment', how: 'deleted', thing: attachment, follows });
	}

	/** Removes the files of an issue that goes. */
	removeOf(issueId: string): void {
		for (const attachment of this.of(issueId)) this.remove(attachment, true);
	}

	/** A ticket for the bytes that expires after ten minutes. */
	ticketFor({ id }: Attachment): Ticket {
		const until = this.clock() + ticketLifetime;
		const digest = createHash('sha256').update(`${id} ${until}`).digest('hex');
		const [file, token] = [digest.slice(0, 32), digest.slice(32)];
		this.tickets.set(file, { id, token, until });
		return { file, token };
	}

	/** The attachment that a ticket leads to; undefined if the ticket is wrong or has expired. */
	byTicket({ file, token }: Ticket): Attachment | undefined {
		const ticket = this.tickets.get(file);
		const good = ticket?.token === token && ticket.until > this.clock();
		return good ? this.attachments.get(ticket.id) : undefined;
	}

	/** Removes all files from the disk. */
	dispose(): void {
		this.attachments.clear();
		if (this.folder !== undefined) rmSync(this.folder, { recursive: true, force: true });
		this.folder = undefined;
	}

	private path(id: string): string {
		this.folder ??= mkdtempSync(join(tmpdir(), 'embedded-jira-'));
		return join(this.folder, id);
	}
}
