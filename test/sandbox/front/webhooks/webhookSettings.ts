import { z } from 'zod/v3';
import { webhookForms } from '../../jira/model';

const share = z.number().min(0).max(1).default(0);
const milliseconds = z.number().nonnegative();

/**
 * How webhooks are sent, and what goes wrong with them. A share is that of all deliveries: 0 for none, 0.1 for one in
 * ten, 1 for all.
 */
export const webhookSettingsSchema = z
	.object({
		/** Data Center: see `webhookForms`; null as the version has it. */
		form: z.enum(webhookForms).nullable().default(null),
		/** Milliseconds on Jira's clock before each of the five retries: a random time between the two. */
		retryAfter: z
			.object({ least: milliseconds, most: milliseconds })
			.strict()
			.refine(({ least, most }) => least <= most, 'least must not be more than most')
			.default({ least: 5 * 60_000, most: 15 * 60_000 }),
		/** Sent twice, with the same identifier. */
		duplicates: share,
		/** Sent after some of those that follow. */
		reordered: share,
		/** Never sent. */
		lost: share,
		/** Sent without a signature, although the hook has a secret. */
		unsigned: share,
		/** Changed after it was signed. */
		altered: share,
		/** Signed with another secret. */
		forged: share,
		/** Where the random numbers for all of this begin: the same one leads to the same faults. */
		seed: z.number().int().default(1),
	})
	.strict();

export type WebhookSettings = z.infer<typeof webhookSettingsSchema>;
