import type { IDataObject } from 'n8n-workflow';
import type { Site } from '../../../connection';
import {
	choiceField,
	dateTimeField,
	issueField,
	limitField,
	listField,
	simplifyField,
	type Values,
} from '../../../fields';
import { operation, prefetched } from '../../../operation';
import { isoTime, momentOf } from '../../../values/moment';
import { simplifyEach } from '../../simplified/simplifiedValue';
import { fieldsInHistory, type FieldsInHistory } from './history/fieldsInHistory';
import {
	historyEndpoints,
	historyOf,
	prefetchHistories,
	type Change,
	type ChangeItem,
	type IssueHistory,
} from './history/issueHistory';
import { withUrl } from './issueOutput';
import { FIELDS } from './knownFields';

const form = {
	issue: issueField(),
	limit: limitField(),
	fields: listField(
		'Fields',
		{
			placeholder: 'e.g. status, assignee, Story Points',
			description: 'Only changes of these fields: names or IDs, separated by commas; empty for all',
		},
		'Names or IDs',
	),
	since: dateTimeField('Since', { description: 'Only changes that were made then or later' }),
	until: dateTimeField('Until', { description: 'Only changes that were made then or earlier' }),
	order: choiceField('Order', [
		{ name: 'Oldest First', value: 'oldest' },
		{ name: 'Newest First', value: 'newest' },
	]),
	simplify: simplifyField(),
};

type Asked = Values<typeof form>;

export const getChangelog = operation({
	displayName: 'Get Changelog',
	action: 'Get changelog of issue',
	phrases: ['history of issue', 'changelog', 'who changed', 'activity', 'audit changes'],
	description:
		'List who changed which field of an issue, when, from what to what; many items share requests',
	endpoints: {
		cloud: [...historyEndpoints.cloud, FIELDS],
		dataCenter: [...historyEndpoints.dataCenter, FIELDS],
	},
	fields: form,

	run: async (asked, context) => {
		const wanted = await fieldsInHistory(asked.fields, context);
		const history = await historyOf(asked.issue, wanted.ids, context);
		const changes = changesIn(history, asked, wanted);
		const outputs = asked.simplify
			? changes.flatMap((change) => simplified(change, history, wanted, context.site))
			: changes.map((change) => ({ ...change }) as unknown as IDataObject);
		return outputs.slice(0, asked.limit);
	},
	combine: prefetched(async (asked, context) => {
		const groups = new Map<string, { ids: readonly string[] | undefined; issues: string[] }>();
		for (const { issue, fields } of asked) {
			const { ids } = await fieldsInHistory(fields, context);
			const group = groups.get(String(ids)) ?? { ids, issues: [] };
			group.issues.push(issue);
			groups.set(String(ids), group);
		}
		for (const { ids, issues } of groups.values()) await prefetchHistories(issues, ids, context);
	}),
});

function changesIn(
	{ changes }: IssueHistory,
	{ since = -Infinity, until = Infinity, order }: Asked,
	{ has }: FieldsInHistory,
): readonly Change[] {
	const found = changes.filter(({ created, items }) => {
		const at = momentOf(created) ?? 0;
		return at >= since && at <= until && items.some(has);
	});
	return order === 'newest' ? found.toReversed() : found;
}

/** One output for each field that was changed. */
function simplified(
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
