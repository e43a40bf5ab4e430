import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod/v3';
import { call, listPagesAhead } from '../../../connection';
import { operation } from '../../../operation';
import { textList } from '../../../values/textList';
import { fieldsToReturn } from '../../fieldsToReturn';
import { withUrl } from '../../issueOutput';
import { cloudSearchEndpoints, searchCloud } from '../../issueSearch';
import { FIELDS } from '../../knownFields';
import { fieldsToReturnParameter } from '../../parameters/issueLists';
import { limitInput, limitParameters, wantedEntries } from '../../parameters/lists';
import { simplifiedIf, simplifyInput, simplifyParameter } from '../../parameters/simplify';
import { simplifyIssue } from '../../simplify';

const input = z
	.object({
		jql: z.string().trim().default(''),
		...limitInput,
		fields: textList.default('*navigable'),
		...simplifyInput,
	})
	.strict();

const DATA_CENTER_SEARCH = 'POST /rest/api/2/search';

/** `jira.search.views.default.max` of Data Center. */
const DATA_CENTER_PAGE = 1000;

export const searchIssues = operation({
	resource: 'issue',
	name: 'search',
	displayName: 'Search',
	action: 'Search issues',
	description: 'Find issues with JQL, the query language of Jira',
	endpoints: {
		cloud: [...cloudSearchEndpoints, FIELDS],
		dataCenter: [DATA_CENTER_SEARCH, FIELDS],
	},
	parameters: [
		{
			displayName: 'JQL',
			name: 'jql',
			type: 'string',
			default: '',
			placeholder: 'e.g. project = SUP AND status != Done ORDER BY created DESC',
			description:
				"The query, as in Jira's advanced search. Jira Cloud wants at least one condition.",
		},
		...limitParameters,
		fieldsToReturnParameter('*navigable'),
		simplifyParameter,
	],
	input,

	kind: 'list',
	prepare: async (asked, context) => ({
		...asked,
		fields: await fieldsToReturn(asked.fields, context),
	}),
	pages: (asked, site, send) => {
		const limit = wantedEntries(asked);
		const { jql, fields } = asked;
		if (site.flavour === 'cloud') return searchCloud({ jql, fields, limit }, send);
		const request = call(DATA_CENTER_SEARCH, { body: { jql, fields } });
		return listPagesAhead(send, site, request, { limit, pageSize: DATA_CENTER_PAGE });
	},
	output: (issue: IDataObject, asked, site) =>
		simplifiedIf(asked, withUrl(issue, asked, site), simplifyIssue),
});
