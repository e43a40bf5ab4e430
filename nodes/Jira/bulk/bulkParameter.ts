import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod/v3';
import type { Site } from '../../connection';
import { signInChoices } from '../../connection/credentialChoice';

/** Whether items are to be carried out by Jira's Bulk Change. */
export const bulkInput = z.boolean().default(false);

/** The option for operations that Jira Cloud can carry out for many issues at once. */
export function bulkParameter(limits: string): INodeProperties {
	return {
		displayName: 'Bulk',
		name: 'bulk',
		type: 'boolean',
		default: false,
		displayOptions: {
			show: {
				authentication: signInChoices
					.filter(({ flavour }) => flavour === 'cloud')
					.map(({ credentialType }) => credentialType),
			},
		},
		description: `Whether to use Jira's Bulk Change: one task of Jira for up to 1,000 items instead of a request for each. It pays from about 200 items on, and needs the global permission 'Make bulk changes'. ${limits} Data Center has no such thing: there it is ignored, and items are carried out one by one.`,
	};
}

/** Whether an item is carried out in bulk: on Data Center never, with the same outcome. */
export function inBulk({ bulk }: { bulk: boolean }, { flavour }: Site): boolean {
	return bulk && flavour === 'cloud';
}
