/** Examples in Atlassian's documents that do not fit the schemas next to them, with the reason. */
export interface ExampleFault {
	/** Method, path template and `request` or status; `N` stands for versions 2 and 3 of the platform API. */
	examples: readonly string[];
	reason: string;
}

export const EXAMPLE_FAULTS: readonly ExampleFault[] = [
	{
		examples: [
			'POST /rest/api/N/changelog/bulkfetch 200',
			'POST /rest/api/N/issue/{issueIdOrKey}/attachments 200',
			'PUT /rest/api/N/issues/archive/export 202',
			'GET /rest/api/N/bulk/queue/{taskId} 200',
			'GET /rest/api/N/project 200',
			'GET /rest/api/N/project/recent 200',
			'GET /rest/api/N/project/{projectIdOrKey}/versions 200',
		],
		reason: 'a time is a number of milliseconds in the example, a text in the schema',
	},
	{
		examples: ['GET /rest/api/N/webhook 200', 'PUT /rest/api/N/webhook/refresh 200'],
		reason: 'a time is a text in the example, a number in the schema',
	},
	{
		examples: [
			'POST /rest/api/N/bulk/issues/move request',
			'DELETE /rest/api/N/field/{fieldId}/context/{contextId}/option/{optionId}/issue 303',
			'DELETE /rest/api/N/field/{fieldKey}/option/{optionId}/issue 303',
			'GET /rest/api/N/field/{fieldId}/context/{contextId}/option 200',
			'GET /rest/api/N/field/{fieldId}/context/defaultValue 200',
			'GET /rest/api/N/issue/createmeta 200',
			'GET /rest/api/N/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId} 200',
			'PUT /rest/api/N/issuesecurityschemes/{schemeId}/level/{levelId}/member request',
		],
		reason: 'the example leaves out, or names otherwise, what the schema demands',
	},
	{
		examples: [
			'POST /rest/api/N/field/{fieldId}/context/mapping 200',
			'GET /rest/api/N/uiModifications 200',
			'POST /rest/api/N/uiModifications request',
			'PUT /rest/api/N/uiModifications/{uiModificationId} request',
		],
		reason: 'the example has null where the schema has a text',
	},
	{
		examples: [
			'POST /rest/api/N/expression/eval request',
			'POST /rest/api/N/expression/evaluate request',
			'GET /rest/api/N/user/assignable/search 200',
			'GET /rest/api/N/user/groups 200',
		],
		reason: 'the example is one thing, the schema a list',
	},
	{
		examples: ['GET /rest/api/N/workflow/transitions/{transitionId}/properties 200'],
		reason: 'a list in one of example and schema is an object in the other',
	},
	{
		examples: [
			'PUT /rest/api/N/field/association request',
			'DELETE /rest/api/N/field/association request',
			'POST /rest/api/N/priorityscheme 202',
			'PUT /rest/api/N/priorityscheme/{schemeId} 202',
			'GET /rest/api/N/user/email 200',
		],
		reason: 'the example is a plain value where the schema wants an object',
	},
	{
		examples: ['GET /rest/api/N/search/jql 200', 'POST /rest/api/N/search/jql 200'],
		reason:
			'the examples of the two versions are swapped: v3 shows a text, v2 a document as description',
	},
];

/** The reason why an example fails, or undefined if it must pass. */
export function faultOf(example: string): string | undefined {
	const anyVersion = example.replace(/\/rest\/api\/[23]\//, '/rest/api/N/');
	return EXAMPLE_FAULTS.find(({ examples }) => examples.includes(anyVersion))?.reason;
}
