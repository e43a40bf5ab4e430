import type { IDataObject } from 'n8n-workflow';
import type { Site } from '../../../../connection';
import { isoTime, momentOf } from '../../../../values/moment';
import { simplifyEach } from '../../../simplified/simplifiedValue';
import { withUrl } from '../issueOutput';
import type { FieldsInHistory } from './fieldsInHistory';
import type { Change, ChangeItem, IssueHistory } from './issueHistory';

/** Which changes are wanted, in milliseconds since 1970, and in which order. */
export interface WantedChanges {
	readonly since?: number | undefined;
	readonly until?: number | undefined;
	readonly order: 'newest' | 'oldest';
}

/** The changes of some fields in a period. */
export function changesIn(
	{ changes }: IssueHistory,
	{ since = -Infinity, until = Infinity, order }: WantedChanges,
	{ has }: FieldsInHistory,
): readonly Change[] {
	const found = changes.filter(({ created, items }) => {
		const at = momentOf(created) ?? 0;
		return at >= since && at <= until && items.some(has);
	});
	return order === 'newest' ? found.toReversed() : found;
}

/** One output for each field that was changed. */
export function simplifiedChanges(
	{ id, author, created, items }: Change,
	issue: IssueHistory,
	{ has }: FieldsInHistory,
	site: Site,
): IDataObject[] {
	const at = typeof created === 'number' ? momentOf(created) : undefined;
	return items.filter(has).map((item) => ({
		...withUrl({ key: issue.key }, site),
		issueId: issue.id,
		...simplifyEach({
			id,
			created: at === undefined ? created : isoTime(at),
			author: author ?? null,
			field: item['field'],
		}),
		...(item['fieldId'] === undefined ? {} : { fieldId: item['fieldId'] }),
		from: own(item, 'fromString'),
		to: own(item, 'toString'),
		fromId: own(item, 'from'),
		toId: own(item, 'to'),
	}));
}

/** Every object has a function called `toString`. */
function own(item: ChangeItem, name: string): IDataObject[string] {
	return Object.hasOwn(item, name) ? item[name] : null;
}
