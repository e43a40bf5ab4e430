import type { AnswerFacts, EndpointFacts, Flavour } from './endpointFacts';

/** Where Atlassian's documents are wrong or silent, and why Jira is believed instead. */
export interface Correction {
	readonly flavour: Flavour;
	/** As the endpoints are called here. */
	readonly endpoints: readonly string[];
	/** What Jira does and who says so. */
	readonly reason: string;
	/** The facts as they are. */
	correct(facts: EndpointFacts): EndpointFacts;
}

const JSON_ONLY = ['application/json'];

const ARRAY: AnswerFacts = { kind: 'array', mediaTypes: JSON_ONLY };

const FILE: AnswerFacts = { kind: 'file', mediaTypes: ['*/*'] };

/** Every answer that has a body gets this one. */
const answering =
	(answer: AnswerFacts) =>
	(facts: EndpointFacts): EndpointFacts => ({
		...facts,
		answers: Object.fromEntries(
			Object.entries(facts.answers).map(([status, given]) => [
				status,
				given.kind === 'none' ? given : answer,
			]),
		),
	});

/** Answers of these statuses are replaced, others stay. */
const withAnswers =
	(answers: EndpointFacts['answers']) =>
	(facts: EndpointFacts): EndpointFacts => ({
		...facts,
		answers: { ...facts.answers, ...answers },
	});

/** An object of which the document declares something else, or nothing. */
const pageOf = (entries: string): AnswerFacts => ({
	kind: 'object',
	mediaTypes: JSON_ONLY,
	properties: { [entries]: { required: true, list: Infinity } },
});

const paged =
	(entries: string) =>
	(facts: EndpointFacts): EndpointFacts => ({
		...facts,
		answers: { 200: pageOf(entries) },
		paging: { kind: 'startAt', entries },
	});

export const corrections: readonly Correction[] = [
	{
		flavour: 'cloud',
		endpoints: ['PUT /rest/api/3/issue/{issueIdOrKey}'],
		reason:
			'204 without a body; 200 with the issue when the query has returnIssue=true (its description; the document declares any value for both)',
		correct: withAnswers({ 200: { kind: 'object', mediaTypes: JSON_ONLY, properties: {} } }),
	},
	{
		flavour: 'cloud',
		endpoints: [
			'GET /rest/api/3/attachment/content/{id}',
			'GET /rest/api/3/attachment/thumbnail/{id}',
			'GET /rest/servicedeskapi/request/{issueIdOrKey}/attachment/{attachmentId}',
			'GET /rest/servicedeskapi/request/{issueIdOrKey}/attachment/{attachmentId}/thumbnail',
		],
		reason: 'the bytes of a file, or 303 and where they are; the document declares no body',
		correct: answering(FILE),
	},
	{
		flavour: 'dataCenter',
		endpoints: [
			'GET /rest/api/2/application-properties',
			'GET /rest/api/2/application-properties/advanced-settings',
			'GET /rest/api/2/applicationrole',
			'GET /rest/api/2/field',
			'GET /rest/api/2/filter/favourite',
			'GET /rest/api/2/issue/{issueIdOrKey}/remotelink',
			'GET /rest/api/2/issue/{issueIdOrKey}/subtask',
			'GET /rest/api/2/issuetype',
			'GET /rest/api/2/issuetype/{id}/alternatives',
			'GET /rest/api/2/issuetypescheme/{schemeId}/associations',
			'GET /rest/api/2/priority',
			'GET /rest/api/2/project',
			'GET /rest/api/2/project/type',
			'GET /rest/api/2/project/{projectIdOrKey}/components',
			'GET /rest/api/2/project/{projectIdOrKey}/statuses',
			'GET /rest/api/2/project/{projectIdOrKey}/versions',
			'GET /rest/api/2/projectCategory',
			'GET /rest/api/2/resolution',
			'GET /rest/api/2/role',
			'GET /rest/api/2/status',
			'GET /rest/api/2/statuscategory',
			'GET /rest/api/2/user/assignable/multiProjectSearch',
			'GET /rest/api/2/user/assignable/search',
			'GET /rest/api/2/user/permission/search',
			'GET /rest/api/2/user/search',
			'GET /rest/api/2/user/viewissue/search',
			'POST /rest/api/2/issue/{issueIdOrKey}/attachments',
		],
		reason: 'Data Center declares the class of one element where Jira sends a list of them',
		correct: answering(ARRAY),
	},
	{
		flavour: 'dataCenter',
		endpoints: [
			'GET /rest/api/2/attachment/{id}',
			'GET /rest/api/2/issue/{issueIdOrKey}/editmeta',
			'GET /rest/api/2/issue/{issueIdOrKey}/votes',
			'GET /rest/api/2/issue/{issueIdOrKey}/watchers',
			'GET /rest/api/2/issueLinkType',
			'GET /rest/api/2/serverInfo',
			'GET /rest/api/2/user/picker',
		],
		reason: 'an object, as on Cloud; Data Center declares any value',
		correct: answering({ kind: 'object', mediaTypes: JSON_ONLY, properties: {} }),
	},
	{
		flavour: 'dataCenter',
		endpoints: [
			'GET /rest/agile/1.0/board',
			'GET /rest/agile/1.0/board/{boardId}/epic',
			'GET /rest/agile/1.0/board/{boardId}/project',
			'GET /rest/agile/1.0/board/{boardId}/sprint',
			'GET /rest/agile/1.0/board/{boardId}/version',
			'GET /rest/api/2/customFields',
			'GET /rest/api/2/group/member',
			'GET /rest/api/2/issue/createmeta/{projectIdOrKey}/issuetypes',
			'GET /rest/api/2/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}',
			'GET /rest/api/2/issuetype/page',
			'GET /rest/api/2/priority/page',
			'GET /rest/api/2/resolution/page',
			'GET /rest/api/2/status/page',
			'GET /rest/api/2/version',
		],
		reason: 'Data Center declares the class of one element where Jira sends a page of them',
		correct: paged('values'),
	},
	{
		flavour: 'dataCenter',
		endpoints: [
			'GET /rest/agile/1.0/board/{boardId}/backlog',
			'GET /rest/agile/1.0/board/{boardId}/epic/none/issue',
			'GET /rest/agile/1.0/board/{boardId}/epic/{epicId}/issue',
			'GET /rest/agile/1.0/board/{boardId}/issue',
		],
		reason: 'as above, with the issues of a search',
		correct: paged('issues'),
	},
];
