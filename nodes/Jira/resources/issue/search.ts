import type { IDataObject } from 'n8n-workflow';
import { shownWhen } from '../../../fields';
import { operation } from '../../../operation';
import {
	foundIssue,
	foundIssues,
	foundIssuesFields,
	preparedFields,
	searchEndpoints,
} from './foundIssues';
import { fieldValueEndpoints } from './knownFields';
import { sortField } from './searchFilters';
import { queryFields, queryOf, tellingJql } from './searchQuery';

const form = {
	...queryFields,
	sort: shownWhen(sortField(), { searchBy: ['basic'] }),
	...foundIssuesFields,
};

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
		const jql = await queryOf(asked, asked.sort, context);
		return { ...(await preparedFields(asked, context)), jql };
	},
	pages: ({ jql = '', searchBy, fields, limit }, site, send) => {
		const pages = foundIssues({ jql, fields, limit }, site, send);
		return searchBy === 'basic' ? tellingJql(jql, pages) : pages;
	},
	output: (issue: IDataObject, asked, site) => foundIssue(issue, asked, site),
});
