import { preparedField } from '../../../fields';
import type { RunContext } from '../../../operation';
import type { WrittenObject } from '../../../values/numberedObject';
import { boardId, BOARDS, ownBoardField } from '../../boards';
import { FIELDS } from '../issue/knownFields';
import {
	ISSUE_PAGE,
	issueListFields,
	issueListQuery,
	listedIssue,
	preparedIssueList,
	type IssueList,
} from './issueList';

interface BoardIssues extends IssueList {
	readonly board: WrittenObject;
	/** See `prepare`. */
	readonly id: string | undefined;
}

/** What the operations that list issues of a board share: their form, and how they ask for a page. */
export const issuesOfBoard = {
	endpoints: [BOARDS, FIELDS],
	optional: [BOARDS, FIELDS],
	fields: { board: ownBoardField(), ...issueListFields, id: preparedField<string>() },
	prepare: async (asked: BoardIssues, context: RunContext<typeof BOARDS | typeof FIELDS>) => ({
		...(await preparedIssueList(asked, context)),
		id: await boardId(asked.board, context),
	}),
	request: (asked: BoardIssues) => ({
		path: { boardId: asked.id ?? '' },
		query: issueListQuery(asked),
	}),
	limit: ({ limit }: BoardIssues) => limit,
	pageSize: ISSUE_PAGE,
	output: listedIssue,
} as const;
