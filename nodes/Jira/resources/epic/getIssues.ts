import type { IDataObject } from 'n8n-workflow';
import { call, listPages } from '../../../connection';
import { preparedField } from '../../../fields';
import { operation } from '../../../operation';
import {
	ISSUE_PAGE,
	issueListFields,
	issueListQuery,
	listedIssue,
	preparedIssueList,
} from '../board/issueList';
import { FIELDS } from '../issue/knownFields';
import { childrenJql } from './childrenJql';
import { epicField } from './epicField';
import { ISSUE, teamManagedEpic } from './teamManaged';

const ISSUES = 'GET /rest/software/1.0/epic/{epicIdOrKey}/issue';
const SEARCH = 'POST /rest/api/3/search/jql';

export const getEpicIssues = operation({
	displayName: 'Get Issues',
	action: 'Get issues of epic',
	phrases: ['list issues in epic', 'children of epic', 'stories of epic'],
	description: 'List the issues of an epic in their order',
	endpoints: { cloud: [ISSUES, SEARCH, ISSUE, FIELDS], dataCenter: [ISSUES, FIELDS] },
	optional: [SEARCH, ISSUE, FIELDS],
	fields: {
		epic: epicField(),
		...issueListFields,
		/** Set if the epic is of a team-managed project: the query that finds its issues. */
		search: preparedField<string>(),
	},

	prepare: async (asked, context) => {
		const epic = await teamManagedEpic(asked.epic, context);
		if (epic === undefined) return await preparedIssueList(asked, context);
		const search = childrenJql(epic.key, asked.jql);
		const prepared = await preparedIssueList(asked, context);
		// The search has documents, where the lists of this API have wiki markup.
		return { ...prepared, inWiki: undefined, search };
	},
	pages: (asked, site, send) => {
		const { epic, search, limit, fields } = asked;
		const limits = { limit, pageSize: ISSUE_PAGE };
		return search === undefined
			? listPages(
					send,
					site,
					call(ISSUES, { path: { epicIdOrKey: epic }, query: issueListQuery(asked) }),
					limits,
				)
			: listPages(send, site, call(SEARCH, { body: { jql: search, fields } }), limits);
	},
	output: (issue: IDataObject, asked, site) => listedIssue(issue, asked, site),
});
