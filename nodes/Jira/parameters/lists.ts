import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod/v3';

/** The usual pair of n8n's lists: everything, or up to a limit. */
export const limitParameters: readonly INodeProperties[] = [
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		displayOptions: { show: { returnAll: [false] } },
		default: 50,
		description: 'Max number of results to return',
	},
];

/** What an item asks of a list. */
export const limitInput = {
	returnAll: z.boolean().default(false),
	limit: z.number().int().min(1).optional(),
};

/** The most entries that an item wants. */
export function wantedEntries({
	returnAll,
	limit,
}: {
	returnAll: boolean;
	limit?: number | undefined;
}): number {
	return returnAll ? Infinity : (limit ?? 50);
}
