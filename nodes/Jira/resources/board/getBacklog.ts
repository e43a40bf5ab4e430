import type { IDataObject } from 'n8n-workflow';
import { preparedField } from '../../../fields';
import { operation } from '../../../operation';
import { boardId, BOARDS, ownBoardField } from '../../boards';
import { FIELDS } from '../issue/knownFields';
import {
	ISSUE_PAGE,
	issueListFields,
	issueListQuery,
	listedIssue,
	preparedIssueList,
} from './issueList';

const fields = { board: ownBoardField(), ...issueListFields, id: preparedField<string>() };

export const getBacklog = operation({
	displayName: 'Get Backlog',
	action: 'Get backlog of board',
	phrases: ['list backlog', 'backlog issues'],
	description: 'List the issues in the backlog of a board, in their order',
	endpoint: 'GET /rest/software/1.0/board/{boardId}/backlog',
	endpoints: [BOARDS, FIELDS],
	optional: [BOARDS, FIELDS],
	fields,

	prepare: async (asked, context) => ({
		...(await preparedIssueList(asked, context)),
		id: await boardId(asked.board, context),
	}),
	request: (asked) => ({ path: { boardId: asked.id ?? '' }, query: issueListQuery(asked) }),
	limit: ({ limit }) => limit,
	pageSize: ISSUE_PAGE,
	output: (issue: IDataObject, asked, site) => listedIssue(issue, asked, site),
});
