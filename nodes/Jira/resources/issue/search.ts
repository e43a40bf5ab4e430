import type { IDataObject } from 'n8n-workflow';
import { RequestFailed, type Pages } from '../../../connection';
import { choiceField, shownWhen, type Values } from '../../../fields';
import { operation, type RunContext } from '../../../operation';
import { FILTER_WORDS } from '../../../values/person';
import { PEOPLE, personNamed } from '../../people';
import {
	foundIssue,
	foundIssues,
	foundIssuesFields,
	preparedFields,
	searchEndpoints,
} from './foundIssues';
import { jqlField } from './jqlField';
import { fieldValueEndpoints } from './knownFields';
import { filtersField, jqlOf, sortField } from './searchFilters';

const form = {
	searchBy: choiceField('Search By', [
		{ name: 'JQL', value: 'jql', description: "A query in Jira's language" },
		{
			name: 'Basic',
			value: 'basic',
			description: 'Project, status, assignee and others; the node writes the JQL',
		},
	]),
	jql: shownWhen(jqlField(), { searchBy: ['jql'] }),
	filters: shownWhen(filtersField(), { searchBy: ['basic'] }),
	sort: shownWhen(sortField(), { searchBy: ['basic'] }),
	...foundIssuesFields,
};

type SearchInput = Values<typeof form>;

export const searchIssues = operation({
	displayName: 'Search',
	action: 'Search issues',
	phrases: ['JQL', 'find issues', 'list issues', 'query'],
	description: 'Find issues by project, status, assignee and others, or with JQL',
	endpoints: {
		cloud: [...searchEndpoints.cloud, ...fieldValueEndpoints],
		dataCenter: [...searchEndpoints.dataCenter, ...fieldValueEndpoints],
	},
	fields: form,

	prepare: async (asked, context) => {
		const jql = await queryOf(asked, context);
		return { ...(await preparedFields(asked, context)), jql };
	},
	pages: ({ jql = '', searchBy, fields, limit }, site, send) => {
		const pages = foundIssues({ jql, fields, limit }, site, send);
		return searchBy === 'basic' ? tellingJql(jql, pages) : pages;
	},
	output: (issue: IDataObject, asked, site) => foundIssue(issue, asked, site),
});

/** The JQL of an item: as it was given, or written for its filters. */
async function queryOf(
	{ jql, filters, sort }: SearchInput,
	context: RunContext<typeof PEOPLE>,
): Promise<string | undefined> {
	if (filters === undefined || sort === undefined) return jql;
	const { assignee, ...others } = filters;
	const person =
		assignee && (await personNamed(assignee, 'Filters → Assignee', context, FILTER_WORDS));
	const written = jqlOf({ ...others, assignee: person }, sort);
	context.tell(`The JQL of these filters is: ${written}`);
	return written;
}

/** Adds the JQL that the node wrote to what Jira says against it. */
async function* tellingJql(jql: string, pages: Pages): Pages {
	try {
		yield* pages;
	} catch (reason) {
		throw withJql(reason, jql);
	}
}

function withJql(reason: unknown, jql: string): unknown {
	if (!(reason instanceof RequestFailed) || reason.failure.status !== 400) return reason;
	const told = [reason.failure.description, `The JQL of the filters was: ${jql}`];
	return new RequestFailed({
		...reason.failure,
		description: told.filter((sentence) => sentence !== '').join(' '),
	});
}
