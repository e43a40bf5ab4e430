import type { Change, FieldChange } from '../../../../nodes/JiraTrigger/change';
import { readWanted, type Wanted } from '../../../../nodes/JiraTrigger/wanted/wanted';

export const mia = {
	accountId: '5b10ac8d82e05b22cc7d4ef5',
	displayName: 'Mia Krause',
	emailAddress: 'mia@acme.example',
};

export const ben = { accountId: '712020:0d3f9c1e-7b52-4a1e-9c7d', displayName: 'Ben Adler' };

/** The change of one field; values are given as the history shows them, or with their ID. */
export function fieldChange(
	field: string,
	from: string | readonly [id: string, text: string] | null,
	to: string | readonly [id: string, text: string] | null,
	fieldId: string | undefined = field,
): FieldChange {
	const [fromId, fromText] = typeof from === 'string' || from === null ? [null, from] : from;
	const [toId, toText] = typeof to === 'string' || to === null ? [null, to] : to;
	return {
		field,
		...(fieldId === '' ? {} : { fieldId }),
		from: fromId,
		fromText,
		to: toId,
		toText,
	};
}

/** An update of SUP-1 by Mia. */
export function updated(changes: readonly FieldChange[], other: Partial<Change> = {}): Change {
	return {
		identity: 'issue:10001:history:7',
		event: 'issueUpdated',
		time: Date.UTC(2026, 10, 27),
		user: mia,
		issue: {
			id: '10001',
			key: 'SUP-1',
			fields: { project: { id: '10000', key: 'SUP', name: 'Support' } },
		},
		changes,
		...other,
	};
}

/** A comment that Mia added to SUP-1. */
export function commented(comment: Readonly<Record<string, unknown>>): Change {
	const value = { id: '4', author: mia, ...comment } as NonNullable<Change['subject']>['value'];
	return updated([], { event: 'commentAdded', subject: { name: 'comment', value } });
}

/** What a trigger with all ways waits for. */
export function wanting(parameters: Readonly<Record<string, unknown>>): Wanted {
	return readWanted(parameters, ['adminWebhook', 'dynamicWebhook', 'search']);
}
