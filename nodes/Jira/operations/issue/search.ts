import type { IDataObject } from 'n8n-workflow';
import { offsetPagesAhead, path, post } from '../../../connection';
import { fieldsToReturnField, limitField, simplifyField, textField } from '../../../fields';
import { operation } from '../../../operation';
import { fieldsToReturn } from '../../fieldsToReturn';
import { withUrl } from '../../issueOutput';
import { searchCloud } from '../../issueSearch';
import { simplifiedIf, simplifyIssue } from '../../simplify';

/** `jira.search.views.default.max` of Data Center. */
const DATA_CENTER_PAGE = 1000;

export const searchIssues = operation({
	resource: 'issue',
	name: 'search',
	displayName: 'Search',
	action: 'Search issues',
	description: 'Find issues with JQL, the query language of Jira',
	scopes: ['read:jira-work'],
	specification: {
		cloud: [
			'POST /rest/api/3/search/jql',
			'POST /rest/api/3/issue/bulkfetch',
			'GET /rest/api/3/issue/{issueIdOrKey}',
			'GET /rest/api/3/field',
		],
		dataCenter: ['POST /rest/api/2/search', 'GET /rest/api/2/field'],
	},
	fields: {
		jql: textField('JQL', {
			placeholder: 'e.g. project = SUP AND status != Done ORDER BY created DESC',
			description:
				"The query, as in Jira's advanced search. Jira Cloud wants at least one condition.",
		}),
		limit: limitField(),
		fields: fieldsToReturnField('*navigable'),
		simplify: simplifyField(),
	},

	kind: 'list',
	prepare: async (asked, context) => ({
		...asked,
		fields: await fieldsToReturn(asked.fields, context),
	}),
	pages: (asked, { flavour }, send) => {
		const { jql = '', fields, limit } = asked;
		if (flavour === 'cloud') return searchCloud({ jql, fields, limit }, send);
		const request = post(path`search`, { jql, fields }, { reads: true });
		return offsetPagesAhead(send, request, 'issues', { limit, pageSize: DATA_CENTER_PAGE });
	},
	output: (issue: IDataObject, asked, site) =>
		simplifiedIf(asked, withUrl(issue, asked, site), simplifyIssue),
});
