import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { Change } from './change';
import type { HookMemory } from './hooks/hookMemory';
import type { HookWay } from './hooks/hookKind';

/** What the webhook and the search hand over to the node's run: a change, and what a user is to be told in the output. */
export interface HandedOver {
	readonly change?: Change;
	readonly told?: string;
}

/** n8n's items for it. */
export function handedOver(parts: readonly HandedOver[]): INodeExecutionData[] {
	return parts.map((part) => ({ json: part as unknown as IDataObject }));
}

/** What such an item holds; nothing if a user gave the node other data. */
export function handedOverIn({ json: { change, told } }: INodeExecutionData): HandedOver {
	const isChange = typeof change === 'object' && change !== null && 'identity' in change;
	return {
		...(isChange && { change: change as unknown as Change }),
		...(typeof told === 'string' && { told }),
	};
}

const WAYS: Readonly<Record<HookWay, string>> = {
	adminWebhook: 'an admin webhook',
	dynamicWebhook: 'a dynamic webhook',
};

/** Which webhook delivered a change, and why the trigger chose that one; undefined if the user did. */
export function toldOfWay({ way, because }: HookMemory): string | undefined {
	return way === undefined || because === undefined
		? undefined
		: `Delivered by ${WAYS[way]}: 'Webhook' is Automatic, and ${because}.`;
}

/** What a user reads in the output of a run. */
export const TOLD = {
	search: 'Found by a search for what the webhook did not deliver.',
	repeated: 'Passed on by an earlier run: nothing follows.',
	unmatched: "The issue does not meet 'JQL': nothing follows.",
	own: "The account of the credential made this change itself, and 'Ignore My Own Changes' is on: nothing follows. Switch it off to let such changes start the workflow. Further ones are ignored without a run.",
} as const;
