import type { IDataObject } from 'n8n-workflow';
import { preparedField } from '../../../fields';
import { operation } from '../../../operation';
import { ownSprintFields, sprintEndpoints, sprintId } from '../../sprints';
import {
	ISSUE_PAGE,
	issueListFields,
	issueListQuery,
	listedIssue,
	preparedIssueList,
} from '../board/issueList';
import { FIELDS } from '../issue/knownFields';

const fields = { ...ownSprintFields(), ...issueListFields, id: preparedField<string>() };

export const getSprintIssues = operation({
	displayName: 'Get Issues',
	action: 'Get issues of sprint',
	phrases: ['list issues in sprint', 'sprint backlog'],
	description: 'List the issues of a sprint in their order, also of a closed one',
	endpoint: 'GET /rest/software/1.0/sprint/{sprintId}/issue',
	endpoints: [...sprintEndpoints, FIELDS],
	optional: [...sprintEndpoints, FIELDS],
	fields,

	prepare: async (asked, context) => ({
		...(await preparedIssueList(asked, context)),
		id: await sprintId(asked, 'any', context),
	}),
	request: (asked) => ({ path: { sprintId: asked.id ?? '' }, query: issueListQuery(asked) }),
	limit: ({ limit }) => limit,
	pageSize: ISSUE_PAGE,
	output: (issue: IDataObject, asked, site) => listedIssue(issue, asked, site),
});
