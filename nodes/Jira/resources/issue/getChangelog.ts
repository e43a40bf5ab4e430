import type { IDataObject } from 'n8n-workflow';
import {
	choiceField,
	dateTimeField,
	issueField,
	limitField,
	listField,
	simplifyField,
} from '../../../fields';
import { operation, prefetched } from '../../../operation';
import { fieldsInHistory } from './history/fieldsInHistory';
import { changesIn, simplifiedChanges } from './history/changes';
import { historyEndpoints, historyOf, prefetchHistories } from './history/issueHistory';
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
			? changes.flatMap((change) => simplifiedChanges(change, history, wanted, context.site))
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
