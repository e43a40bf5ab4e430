import type { IDataObject } from 'n8n-workflow';
import { call, listPagesAhead, type Pages } from '../../../connection';
import {
	booleanField,
	choiceField,
	labelWanting,
	shownWhen,
	textField,
	type Values,
} from '../../../fields';
import { operation, type ItemContext } from '../../../operation';
import { ONLY_ON_CLOUD } from '../../onlyOnCloud';
import { definedOnly } from '../../../values/definedOnly';
import { CountedValues } from './countedValues';
import { cloudSearchEndpoints, searchCloud } from './issueSearch';
import { fieldCalled, fieldValueEndpoints, knownFields } from './knownFields';
import { queryFields, queryOf, tellingJql, withJql } from './searchQuery';

const APPROXIMATELY = 'POST /rest/api/3/search/approximate-count';
const DATA_CENTER_SEARCH = 'POST /rest/api/2/search';

/** `jira.search.views.default.max` of Data Center. */
const DATA_CENTER_PAGE = 1000;

const form = {
	...queryFields,
	count: choiceField('Count', [
		{ name: 'All Issues', value: 'all', description: 'One number' },
		{
			name: 'By Field',
			value: 'byField',
			description: 'An item for each value of a field, with the number of issues that have it',
		},
	]),
	groupBy: shownWhen(
		textField(labelWanting('Field', 'Name or ID'), {
			required: true,
			placeholder: 'e.g. status',
			description:
				'The field whose values are counted, such as status, assignee, priority, labels or a custom field. An issue with several values counts for each.',
		}),
		{ count: ['byField'] },
	),
	exact: shownWhen(
		booleanField(
			'Exact',
			"Whether to count the issues one by one. Otherwise Jira Cloud estimates their number, which is faster, and may miss the latest changes. Data Center's number is always exact.",
			ONLY_ON_CLOUD,
		),
		{ count: ['all'] },
	),
};

const endpoints = {
	cloud: [APPROXIMATELY, ...cloudSearchEndpoints, ...fieldValueEndpoints],
	dataCenter: [DATA_CENTER_SEARCH, ...fieldValueEndpoints],
} as const;

type CountContext = ItemContext<
	(typeof endpoints.cloud)[number] | (typeof endpoints.dataCenter)[number]
>;

export const countIssues = operation({
	displayName: 'Count',
	action: 'Count issues',
	phrases: ['number of issues', 'how many issues', 'issue statistics', 'group issues'],
	description: 'Say how many issues a query finds, in total or for each value of a field',
	endpoints,
	fields: form,

	run: async (asked, context) => {
		const jql = (await queryOf(asked, undefined, context)) ?? '';
		return asked.count === 'byField'
			? await byField(asked, jql, context)
			: await inTotal(asked, jql, context);
	},
});

async function inTotal(
	{ exact = false, searchBy }: Values<typeof form>,
	jql: string,
	context: CountContext,
): Promise<IDataObject> {
	const { send, site } = context;
	const own = (reason: unknown) => {
		throw searchBy === 'basic' ? withJql(reason, jql) : reason;
	};
	if (site.flavour === 'dataCenter') {
		const body = { jql, maxResults: 0, fields: ['id'] };
		const answer = await send(call(DATA_CENTER_SEARCH, { body })).catch(own);
		return { count: (answer as { total: number }).total, approximate: false, jql };
	}
	if (!exact) {
		const answer = await send(call(APPROXIMATELY, { body: { jql } })).catch(own);
		return { count: (answer as { count: number }).count, approximate: true, jql };
	}
	let count = 0;
	for await (const page of found(jql, ['id'], searchBy, context)) count += page.length;
	return { count, approximate: false, jql };
}

/** Reads only that field of all issues. */
async function byField(
	{ groupBy = '', searchBy }: Values<typeof form>,
	jql: string,
	context: CountContext,
): Promise<IDataObject[]> {
	const { id, name } = fieldCalled(groupBy, await knownFields(context), 'Field');
	const counted = new CountedValues();
	for await (const page of found(jql, [id], searchBy, context)) {
		for (const { fields } of page as ReadonlyArray<{ fields?: IDataObject }>) {
			counted.add(fields?.[id]);
		}
	}
	return counted
		.all()
		.map(({ value, id: valueId, count }) =>
			definedOnly({ field: name, fieldId: id, value, valueId, count }),
		);
}

function found(
	jql: string,
	fields: readonly string[],
	searchBy: string,
	{ send, site }: CountContext,
): Pages {
	const pages =
		site.flavour === 'cloud'
			? searchCloud({ jql, fields, limit: Infinity }, send)
			: listPagesAhead(
					send,
					site,
					call(DATA_CENTER_SEARCH, { body: { jql, fields: [...fields] } }),
					{
						limit: Infinity,
						pageSize: DATA_CENTER_PAGE,
					},
				);
	return searchBy === 'basic' ? tellingJql(jql, pages) : pages;
}
