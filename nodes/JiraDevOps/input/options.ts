import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod/v3';
import { ENVIRONMENT_TYPES } from '../readings/environmentType';
import { issueList, propertiesInput, someText, textList } from './values';

/** The options of everything that is submitted; each operation's form shows those that it knows. */
export const optionsInput = z
	.object({
		cutTexts: z.boolean().default(false),
		issueKeys: issueList.default([]),
		environmentType: z.enum(ENVIRONMENT_TYPES).optional(),
		operationType: z.enum(['NORMAL', 'BACKFILL', 'SCAN']).optional(),
		passOnUnknown: z.boolean().default(false),
		preventTransitions: z.boolean().optional(),
		product: someText.optional(),
		projectKeys: textList.transform((keys) => keys.map((key) => key.toUpperCase())).default([]),
		properties: propertiesInput,
		toolUrl: z.string().default(''),
	})
	.strict()
	.default({});

export type SubmissionOptions = z.output<typeof optionsInput>;

/** What goes beside the entities into the body of a request. */
export function frameOf(options: SubmissionOptions): IDataObject {
	const { operationType, preventTransitions, product, properties } = options;
	return {
		...(Object.keys(properties).length > 0 && { properties }),
		...(operationType !== undefined && { operationType }),
		...(preventTransitions !== undefined && { preventTransitions }),
		...(product !== undefined && { providerMetadata: { product } }),
	};
}
