import type { IDataObject } from 'n8n-workflow';
import { call, type Pages } from '../../../connection';
import { operation, type ItemContext } from '../../../operation';
import { definedOnly } from '../../../values/definedOnly';
import { countForm, type CountInput } from './count/form';
import { CountedValues } from './count/countedValues';
import { foundIssues, searchEndpoints } from './foundIssues';
import { fieldCalled, fieldValueEndpoints, knownFields } from './knownFields';
import { queryOf, tellingJql, withJql } from './searchQuery';

const APPROXIMATELY = 'POST /rest/api/3/search/approximate-count';
const SEARCH = 'POST /rest/api/2/search';

const endpoints = {
	cloud: [APPROXIMATELY, ...searchEndpoints.cloud, ...fieldValueEndpoints],
	dataCenter: [...searchEndpoints.dataCenter, ...fieldValueEndpoints],
} as const;

type CountContext = ItemContext<
	(typeof endpoints.cloud)[number] | (typeof endpoints.dataCenter)[number]
>;

export const countIssues = operation({
	displayName: 'Count',
	action: 'Count issues',
	phrases: ['number of issues', 'how many issues', 'issue statistics', 'group issues'],
	description: 'Count the issues that a query finds, in total or for each value of a field',
	endpoints,
	fields: countForm,

	run: async (asked, context) => {
		const jql = (await queryOf(asked, undefined, context)) ?? '';
		return asked.count === 'byField'
			? await byField(asked, jql, context)
			: await inTotal(asked, jql, context);
	},
});

async function inTotal(
	{ exact = false, searchBy }: CountInput,
	jql: string,
	context: CountContext,
): Promise<IDataObject> {
	const { send, site } = context;
	const own = (reason: unknown) => {
		throw searchBy === 'basic' ? withJql(reason, jql) : reason;
	};
	if (site.flavour === 'dataCenter') {
		const body = { jql, maxResults: 0, fields: ['id'] };
		const answer = await send(call(SEARCH, { body })).catch(own);
		return { count: (answer as { total: number }).total, approximate: false, jql };
	}
	if (!exact) {
		const answer = await send(call(APPROXIMATELY, { body: { jql } })).catch(own);
		return { count: (answer as { count: number }).count, approximate: true, jql };
	}
	let count = 0;
	for await (const page of counted(jql, ['id'], searchBy, context)) count += page.length;
	return { count, approximate: false, jql };
}

/** Reads only that field of all issues. */
async function byField(
	{ groupBy = '', searchBy }: CountInput,
	jql: string,
	context: CountContext,
): Promise<IDataObject[]> {
	const { id, name } = fieldCalled(groupBy, await knownFields(context), 'Field');
	const values = new CountedValues();
	for await (const page of counted(jql, [id], searchBy, context)) {
		for (const { fields } of page as ReadonlyArray<{ fields?: IDataObject }>) {
			values.add(fields?.[id]);
		}
	}
	return values
		.all()
		.map(({ value, id: valueId, count }) =>
			definedOnly({ field: name, fieldId: id, value, valueId, count }),
		);
}

/** The issues that are counted, with some of their fields. */
function counted(
	jql: string,
	fields: readonly string[],
	searchBy: string,
	{ send, site }: CountContext,
): Pages {
	const pages = foundIssues({ jql, fields, limit: Infinity }, site, send);
	return searchBy === 'basic' ? tellingJql(jql, pages) : pages;
}
