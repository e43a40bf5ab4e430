import {
	answering,
	ANY,
	ARRAY,
	FILE,
	JSON_ONLY,
	list,
	NOTHING,
	OBJECT,
	objectWith,
	pageOf,
	QUIET,
	taking,
	takingAny,
	TEXT,
	withAnswers,
	type Correct,
} from './correctedFacts';
import type { Flavour } from './endpointFacts';
import { ONE_FOR_A_LIST, ONE_FOR_A_PAGE, ONE_FOR_A_PAGE_OF_ISSUES } from './declaredForOne';

/** Corrections where Atlassian's documents are wrong or silent, with the reason. */
export interface Correction {
	readonly flavour: Flavour;
	readonly endpoints: readonly string[];
	/** What Jira does, and what the document says. */
	readonly reason: string;
	/** The source for what Jira does. */
	readonly source: string;
	readonly correct: Correct;
}

export const corrections: readonly Correction[] = [
	{
		flavour: 'dataCenter',
		endpoints: ['POST /rest/api/2/issue/{issueIdOrKey}/votes'],
		reason: 'answers 204 without a body before Jira 10; 200 with any value is declared',
		source: '"Jira Server platform REST API" 8.22, and its twin on Cloud',
		correct: withAnswers({ 200: QUIET, 204: { kind: 'none' } }),
	},
	{
		flavour: 'cloud',
		endpoints: ['PUT /rest/api/3/issue/{issueIdOrKey}'],
		reason: 'answers 204, or 200 with the issue if requested; any value is declared',
		source: 'the description of its parameter returnIssue',
		correct: withAnswers({ 200: objectWith('id', 'key', 'self', 'fields') }),
	},
	{
		flavour: 'cloud',
		endpoints: [
			'GET /rest/api/3/attachment/content/{id}',
			'GET /rest/api/3/attachment/thumbnail/{id}',
			'GET /rest/servicedeskapi/request/{issueIdOrKey}/attachment/{attachmentId}',
			'GET /rest/servicedeskapi/request/{issueIdOrKey}/attachment/{attachmentId}/thumbnail',
		],
		reason: 'answers with the bytes of a file, or 303 and their address; no body is declared',
		source: 'the description of the parameter redirect, and of its answers',
		correct: answering(FILE),
	},
	{
		flavour: 'cloud',
		endpoints: [
			'GET /rest/api/3/issue/{issueIdOrKey}/remotelink',
			'GET /rest/api/3/workflow/transitions/{transitionId}/properties',
		],
		reason: 'answers with a list, or one element if the query names one; one element is declared',
		source: 'the example of its answer, and the description of the parameter that names one',
		correct: answering(ANY),
	},
	{
		flavour: 'cloud',
		endpoints: [
			'GET /rest/api/3/role/{id}/actors',
			'POST /rest/api/3/role/{id}/actors',
			'DELETE /rest/api/3/role/{id}/actors',
		],
		reason: 'answers with the actors alone; a whole role is declared',
		source: 'the example of its answer',
		correct: answering(objectWith('actors')),
	},
	{
		flavour: 'cloud',
		endpoints: ['GET /rest/servicedeskapi/request/{issueIdOrKey}/sla/{slaMetricId}'],
		reason: 'may answer without an id, which is declared',
		source: 'the example of its answer',
		correct: answering(objectWith('name', 'completedCycles', 'ongoingCycle')),
	},
	{
		flavour: 'cloud',
		endpoints: [
			'GET /rest/servicedeskapi/organization/{organizationId}/property',
			'GET /rest/servicedeskapi/servicedesk/{serviceDeskId}/requesttype/{requestTypeId}/property',
		],
		reason: 'answers with `entityPropertyKeyBeans`; `keys` is declared',
		source: 'the example of its answer',
		correct: answering(objectWith('entityPropertyKeyBeans', 'keys')),
	},
	{
		flavour: 'cloud',
		endpoints: ['DELETE /rest/api/3/issueLink/{linkId}'],
		reason: 'answers 204; a 200 of which nothing is said is declared, too: proxies send such ones',
		source: 'the description of its 204, and its twin on Data Center',
		correct: (facts) => ({ ...facts, answers: { 204: NOTHING } }),
	},
	{
		flavour: 'cloud',
		endpoints: ['GET /rest/agile/1.0/sprint/{sprintId}/issue'],
		reason: 'answers with a page of issues; the example is one issue, and any value is declared',
		source: 'its summary, and GET /rest/software/1.0/sprint/{sprintId}/issue',
		correct: pageOf('issues'),
	},
	{
		flavour: 'cloud',
		endpoints: ['GET /rest/api/3/webhook/failed'],
		reason: 'is paged by an address in `next`, a name that no other page has',
		source: 'its description',
		correct: (facts) => ({ ...facts, paging: { kind: 'nextPage', entries: 'values' } }),
	},
	{
		flavour: 'dataCenter',
		endpoints: ONE_FOR_A_LIST,
		reason: 'answers with a list; the class of one element is declared',
		source: "its description, and its twin on Cloud or, for Data Center's own, real answers",
		correct: list,
	},
	{
		flavour: 'dataCenter',
		endpoints: ONE_FOR_A_PAGE,
		reason: 'answers with a page; the class of one element is declared',
		source: 'its description, its parameters startAt and maxResults, and its twin on Cloud',
		correct: pageOf('values'),
	},
	{
		flavour: 'dataCenter',
		endpoints: ONE_FOR_A_PAGE_OF_ISSUES,
		reason: 'answers like a search; the class of one element is declared',
		source: 'its description, and its twin on Cloud',
		correct: pageOf('issues'),
	},
	{
		flavour: 'dataCenter',
		endpoints: ['GET /rest/api/2/issue/{issueIdOrKey}/worklog'],
		reason:
			'answers with all worklogs, in `worklogs`; it looks like a page, but has no further pages',
		source: 'its description, and that it has no parameters',
		correct: (facts) => ({ ...facts, paging: { kind: 'array', entries: 'worklogs' } }),
	},
	{
		flavour: 'dataCenter',
		endpoints: [
			'GET /rest/agile/1.0/board/{boardId}/properties/{propertyKey}',
			'GET /rest/api/2/attachment/{id}',
			'GET /rest/api/2/issue/{issueIdOrKey}/editmeta',
			'GET /rest/api/2/issue/{issueIdOrKey}/remotelink/{linkId}',
			'GET /rest/api/2/issue/{issueIdOrKey}/votes',
			'GET /rest/api/2/issue/{issueIdOrKey}/watchers',
			'GET /rest/api/2/issueLinkType',
			'GET /rest/api/2/jql/autocompletedata/suggestions',
			'GET /rest/api/2/project/{projectIdOrKey}/role',
			'GET /rest/api/2/serverInfo',
			'GET /rest/api/2/user/picker',
			'GET /rest/api/2/user/properties',
			'GET /rest/api/2/user/properties/{propertyKey}',
		],
		reason: 'answers with an object; any value, nothing, or another kind of object is declared',
		source: 'its description, and its twin on Cloud',
		correct: answering(OBJECT),
	},
	{
		flavour: 'dataCenter',
		endpoints: ['GET /rest/api/2/issue/{issueIdOrKey}/remotelink'],
		reason: 'answers with a list, or one element if the query names one; nothing is declared',
		source: 'its description, and its twin on Cloud',
		correct: answering(ANY),
	},
	{
		flavour: 'dataCenter',
		endpoints: ['POST /rest/api/2/issue/{issueIdOrKey}/remotelink'],
		reason:
			'answers with the id and the address of the link, 201 for a new one; a 200 without a body is declared',
		source: 'its description, and its twin on Cloud',
		correct: withAnswers({ 200: objectWith('id', 'self'), 201: objectWith('id', 'self') }),
	},
	{
		flavour: 'dataCenter',
		endpoints: ['PUT /rest/api/2/version/{id}'],
		reason: 'answers with the version, as GET of the same path does; no body is declared',
		source: 'the source of VersionResource in Jira 6, and its twin on Cloud',
		correct: answering(OBJECT),
	},
	{
		flavour: 'dataCenter',
		endpoints: ['PUT /rest/agile/1.0/board/{boardId}/properties/{propertyKey}'],
		reason:
			'takes any JSON and answers with something undescribed; no body is declared, and the list of all keys',
		source: 'PUT /rest/agile/1.0/sprint/{sprintId}/properties/{propertyKey}, and its twin on Cloud',
		correct: (facts) => answering(ANY)(takingAny(facts)),
	},
	{
		flavour: 'dataCenter',
		endpoints: [
			'PUT /rest/agile/1.0/sprint/{sprintId}/properties/{propertyKey}',
			'PUT /rest/api/2/dashboard/{dashboardId}/items/{itemId}/properties/{propertyKey}',
		],
		reason: 'takes the value of the property, any JSON; no body is declared',
		source: 'its description, and its twin on Cloud',
		correct: takingAny,
	},
	{
		flavour: 'cloud',
		endpoints: [
			'PUT /rest/servicedeskapi/servicedesk/{serviceDeskId}/requesttype/{requestTypeId}/property/{propertyKey}',
		],
		reason: 'takes the value of the property, any JSON; no body is declared',
		source: 'its description, and the same of organizations',
		correct: takingAny,
	},
	{
		flavour: 'dataCenter',
		endpoints: ['PUT /rest/api/2/application-properties/{id}'],
		reason: 'takes the value of the property; no body is declared',
		source: 'its description, and its twin on Cloud',
		correct: taking({
			kind: 'object',
			mediaTypes: JSON_ONLY,
			required: true,
			properties: { id: { required: false }, value: { required: false } },
		}),
	},
	{
		flavour: 'dataCenter',
		endpoints: ['POST /rest/api/2/avatar/{type}/temporary'],
		reason: 'takes the bytes of an image; no body is declared',
		source: 'its parameters filename and size, and POST /rest/api/2/user/avatar/temporary',
		correct: taking({ kind: 'file', mediaTypes: ['*/*'], required: true }),
	},
	{
		flavour: 'dataCenter',
		endpoints: [
			'POST /rest/api/2/issuetype/{id}/avatar/temporary',
			'POST /rest/api/2/project/{projectIdOrKey}/avatar/temporary',
			'POST /rest/api/2/user/avatar/temporary',
		],
		reason: 'answers with a page of HTML that contains JSON; an object is declared',
		source: 'its description',
		correct: answering(TEXT),
	},
	{
		flavour: 'dataCenter',
		endpoints: [
			'GET /rest/api/2/password/policy',
			'POST /rest/api/2/password/policy/createUser',
			'POST /rest/api/2/password/policy/updateUser',
		],
		reason: 'answers with a list of texts; one text is declared',
		source: 'the description of its answer',
		correct: answering(ARRAY),
	},
	{
		flavour: 'dataCenter',
		endpoints: ['GET /rest/api/2/screens'],
		reason: 'answers 200; the 201 of POST /rest/api/2/screens/addToDefault/{fieldId} is declared',
		source: 'the description of its answer, which is the one of that endpoint',
		correct: (facts) => ({ ...facts, answers: { 200: ANY } }),
	},
	{
		flavour: 'dataCenter',
		endpoints: ['GET /rest/api/2/email-templates'],
		reason: 'answers with a file (zip); no body is declared',
		source: 'the description of its answer, and POST of the same path, which takes one',
		correct: answering({ kind: 'file', mediaTypes: ['application/zip'] }),
	},
	{
		flavour: 'dataCenter',
		endpoints: ['DELETE /rest/api/2/filter/{id}/permission/{permission-id}'],
		reason: 'has no query; the value of its path is declared a second time, under another name',
		source: 'GET of the same path, which has the one name',
		correct: (facts) => ({ ...facts, query: {} }),
	},
];
