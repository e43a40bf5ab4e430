import type { IDataObject } from 'n8n-workflow';
import { call, listPagesAhead } from '../../../connection';
import { fieldsToReturnField, limitField, simplifyField, textField } from '../../../fields';
import { operation } from '../../../operation';
import { fieldsToReturn } from './fieldsToReturn';
import { withUrl } from './issueOutput';
import { cloudSearchEndpoints, searchCloud } from './issueSearch';
import { FIELDS } from './knownFields';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { simplifyIssue } from './simplifyIssue';

const DATA_CENTER_SEARCH = 'POST /rest/api/2/search';

/** `jira.search.views.default.max` of Data Center. */
const DATA_CENTER_PAGE = 1000;

export const searchIssues = operation({
	displayName: 'Search',
	action: 'Search issues',
	phrases: ['JQL', 'find issues', 'list issues', 'query'],
	description: 'Find issues with JQL, the query language of Jira',
	endpoints: {
		cloud: [...cloudSearchEndpoints, FIELDS],
		dataCenter: [DATA_CENTER_SEARCH, FIELDS],
	},
	fields: {
		jql: textField('JQL', {
			placeholder: 'e.g. project = SUP AND status != Done ORDER BY created DESC',
			description:
				"The query, as in Jira's advanced search. Jira Cloud requires at least one condition.",
		}),
		limit: limitField(),
		fields: fieldsToReturnField('*navigable'),
		simplify: simplifyField(),
	},

	prepare: async (asked, context) => ({
		...asked,
		fields: await fieldsToReturn(asked.fields, context),
	}),
	pages: (asked, site, send) => {
		const { jql = '', fields, limit } = asked;
		if (site.flavour === 'cloud') return searchCloud({ jql, fields, limit }, send);
		const request = call(DATA_CENTER_SEARCH, { body: { jql, fields } });
		return listPagesAhead(send, site, request, { limit, pageSize: DATA_CENTER_PAGE });
	},
	output: (issue: IDataObject, asked, site) =>
		simplifiedIf(asked, issue, (shown) => simplifyIssue(withUrl(shown, site))),
});
