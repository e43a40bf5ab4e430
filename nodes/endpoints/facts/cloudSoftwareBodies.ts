// Generated from jira-cloud-software.json by npm run endpoints. How to read it: bodyNotation.ts.
import type { FamilyBodies } from '../bodyNotation';

export const cloudSoftwareBodies = (): FamilyBodies => ({
	endpoints: {
		'POST /rest/agile/1.0/backlog/issue': '{issues+:[}',
		'POST /rest/agile/1.0/backlog/{boardId}/issue': '{issues+:[ rankAfterIssue+ rankBeforeIssue+ rankCustomFieldId:i}',
		'POST /rest/agile/1.0/board': '{filterId+:i location:{projectKeyOrId+ type+:(project|user)} name+ type+:(kanban|scrum|agility)}',
		'PUT /rest/agile/1.0/board/{boardId}/features': '{boardId+:i enabling+:b feature+}',
		'POST /rest/agile/1.0/board/{boardId}/issue': '{issues+:[ rankAfterIssue+ rankBeforeIssue+ rankCustomFieldId:i}',
		'PUT /rest/agile/1.0/board/{boardId}/properties/{propertyKey}': '*',
		'POST /rest/agile/1.0/epic/none/issue': '{issues+:[}',
		'POST /rest/agile/1.0/epic/{epicIdOrKey}': '{color+:{key+:(color_1|color_2|color_3|color_4|color_5|color_6|color_7|color_8|color_9|color_10|color_11|color_12|color_13|color_14)} done+:b name+ summary}',
		'POST /rest/agile/1.0/epic/{epicIdOrKey}/issue': '{issues+:[}',
		'PUT /rest/agile/1.0/epic/{epicIdOrKey}/rank': '{rankAfterEpic+ rankBeforeEpic+ rankCustomFieldId+:i}',
		'PUT /rest/agile/1.0/issue/rank': '{issues+:[ rankAfterIssue+ rankBeforeIssue+ rankCustomFieldId:i}',
		'PUT /rest/agile/1.0/issue/{issueIdOrKey}/estimation': '{value+}',
		'POST /rest/agile/1.0/sprint': '{endDate+ goal+ name+ originBoardId:i startDate}',
		'POST /rest/agile/1.0/sprint/{sprintId}': '{completeDate+ createdDate endDate goal id+:i name+ originBoardId:i self:~uri startDate state}',
		'PUT /rest/agile/1.0/sprint/{sprintId}': '{completeDate+ createdDate endDate goal id+:i name+ originBoardId:i self:~uri startDate state}',
		'POST /rest/agile/1.0/sprint/{sprintId}/issue': '{issues+:[ rankAfterIssue+ rankBeforeIssue+ rankCustomFieldId:i}',
		'PUT /rest/agile/1.0/sprint/{sprintId}/properties/{propertyKey}': '*',
		'POST /rest/agile/1.0/sprint/{sprintId}/swap': '{sprintToSwapWith+:i}',
	},
	types: {
	},
});
