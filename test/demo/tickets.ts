/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- reads a file next to it, nothing of this is published */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/v3';

const text = z.string().min(1);

const ticketSchema = z
	.object({
		/** The support tool's own number; becomes a label, so that each issue shows its origin. */
		id: z.string().regex(/^T\d{5}$/),
		received: z.string().datetime(),
		channel: text,
		customer: z.object({ name: text, email: z.string().email(), company: text }).strict(),
		/** As typed: may be empty or contain line breaks. */
		subject: z.string(),
		/** Markdown, as support tools export it. */
		text,
		priority: z.enum(['Highest', 'High', 'Medium', 'Low', 'Lowest']),
		labels: z.array(z.string().regex(/^\S+$/)),
		/** The reply to the customer: becomes the comment. Markdown. */
		reply: text,
		/** The final status of the issue. */
		state: z.enum(['In Progress', 'Done']),
		/** How a ticket that is done was resolved. */
		resolution: z.enum(['Done', "Won't Do", 'Duplicate', 'Cannot Reproduce']).optional(),
	})
	.strict();

/** One ticket of the fictitious shipping platform Parcelio, as its support tool exports it. */
export type Ticket = z.output<typeof ticketSchema>;

/**
 * Reads the tickets of the demo.
 *
 * @throws ZodError when a ticket lacks something
 */
export function readTickets(): Ticket[] {
	const file = join(__dirname, 'tickets.json');
	return z.array(ticketSchema).parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** Jira accepts no issue without a summary: such a ticket has to be refused. */
export function hasSubject({ subject }: Ticket): boolean {
	return subject.trim() !== '';
}
