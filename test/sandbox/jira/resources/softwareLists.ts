import { softwareRoutesOf, type Route } from '../rest/route';
import { inBacklog, inEpic, inSprint, onBoard, tokenPage } from './boardIssues';

/** The issues of boards, sprints and epics on Cloud, in pages by token. */
export const softwareListRoutes: readonly Route[] = softwareRoutesOf({
	'GET board/{boardId}/issue': (ask) => tokenPage(ask, onBoard(ask)),
	'GET board/{boardId}/backlog': (ask) => tokenPage(ask, inBacklog(ask)),
	'GET sprint/{sprintId}/issue': (ask) => tokenPage(ask, inSprint(ask)),
	'GET epic/{epicIdOrKey}/issue': (ask) => tokenPage(ask, inEpic(ask)),
});
