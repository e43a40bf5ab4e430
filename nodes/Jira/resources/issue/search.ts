import type { IDataObject } from 'n8n-workflow';
import { call, listPagesAhead } from '../../../connection';
import {
	fieldNamesField,
	fieldsToReturnField,
	limitField,
	preparedField,
	shownWhen,
	simplifyField,
	textsAsField,
} from '../../../fields';
import { operation } from '../../../operation';
import { fieldKeys, type FieldKeys } from './fieldKeys';
import { fieldsToReturn } from './fieldsToReturn';
import { withUrl } from './issueOutput';
import { cloudSearchEndpoints, searchCloud } from './issueSearch';
import { fieldValueEndpoints } from './knownFields';
import { sortField } from './searchFilters';
import { queryFields, queryOf, tellingJql } from './searchQuery';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { simplifyIssue } from './simplifyIssue';
import { wikiFields } from './wikiFields';

const DATA_CENTER_SEARCH = 'POST /rest/api/2/search';

/** `jira.search.views.default.max` of Data Center. */
const DATA_CENTER_PAGE = 1000;

const form = {
	...queryFields,
	sort: shownWhen(sortField(), { searchBy: ['basic'] }),
	limit: limitField(),
	fields: fieldsToReturnField('*navigable'),
	simplify: simplifyField(),
	textsAs: textsAsField(),
	fieldNames: fieldNamesField(),
	keys: preparedField<FieldKeys>(),
	inWiki: preparedField<readonly string[]>(),
};

export const searchIssues = operation({
	displayName: 'Search',
	action: 'Search issues',
	phrases: ['JQL', 'find issues', 'list issues', 'query'],
	description: 'Find issues by project, status, assignee and others, or with JQL',
	endpoints: {
		cloud: [...cloudSearchEndpoints, ...fieldValueEndpoints],
		dataCenter: [DATA_CENTER_SEARCH, ...fieldValueEndpoints],
	},
	fields: form,

	prepare: async (asked, context) => {
		const jql = await queryOf(asked, asked.sort, context);
		const fields = await fieldsToReturn(asked.fields, context);
		const keys = asked.fieldNames === true ? await fieldKeys(context) : undefined;
		const inWiki = await wikiFields({ ...asked, fields }, context);
		return { ...asked, jql, fields, keys, inWiki };
	},
	pages: ({ jql = '', searchBy, fields, limit }, site, send) => {
		const pages =
			site.flavour === 'cloud'
				? searchCloud({ jql, fields, limit }, send)
				: listPagesAhead(send, site, call(DATA_CENTER_SEARCH, { body: { jql, fields } }), {
						limit,
						pageSize: DATA_CENTER_PAGE,
					});
		return searchBy === 'basic' ? tellingJql(jql, pages) : pages;
	},
	output: (issue: IDataObject, asked, site) =>
		simplifiedIf(asked, issue, (shown) => simplifyIssue(withUrl(shown, site), asked)),
});
