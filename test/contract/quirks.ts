import {
	ONE_FOR_A_LIST,
	ONE_FOR_A_PAGE,
	ONE_FOR_A_PAGE_OF_ISSUES,
} from '../../nodes/endpoints/declaredForOne';
import type { Api } from './exchange';
import type { Schema } from '../../build/specifications/openApi';

/** Something that Atlassian's documents get wrong or leave out, and why we believe Jira instead. */
export interface Quirk {
	api: Api;
	/** Method and path template as the document writes them. */
	operations: readonly string[];
	reason: string;
}

/** As Data Center's document writes them: its paths begin after `/rest`. */
const asDeclared = (endpoints: readonly string[]): string[] =>
	endpoints.map((endpoint) => endpoint.replace(' /rest/', ' /'));

/** The answer is a plain list of what the document declares. */
export const LISTS: Quirk = {
	api: 'dataCenter',
	operations: asDeclared(ONE_FOR_A_LIST),
	reason: 'Data Center declares the class of one element where Jira sends a list of them',
};

/** The answer is a page; its elements are under one of these names. */
export const PAGES: Quirk & { elements: readonly string[] } = {
	api: 'dataCenter',
	operations: asDeclared([...ONE_FOR_A_PAGE, ...ONE_FOR_A_PAGE_OF_ISSUES]),
	elements: ['values', 'issues'],
	reason: 'Data Center declares the class of one element where Jira sends a page of them',
};

/** Statuses that any operation can answer with and that documents leave out. */
export const STATUSES_IN_FRONT: Record<
	'cloud' | 'dataCenter',
	{ statuses: readonly number[]; reason: string }
> = {
	cloud: {
		statuses: [401, 403, 429, 500, 502, 503, 504],
		reason: 'sign-in, rate limits and outages are answered before the operation is reached',
	},
	dataCenter: {
		statuses: [400, 401, 403, 404, 415, 429, 500, 502, 503, 504],
		reason: "Data Center's document names few of the statuses that bad input leads to",
	},
};

/** Statuses that Jira's framework answers with as `application/problem+json`, before the operation is reached. */
export const PROBLEM_STATUSES: readonly number[] = [400, 404, 405, 406, 415];

/** Whether a quirk is about this operation. */
export function isAbout(quirk: Quirk, api: Api, method: string, template: string): boolean {
	return quirk.api === api && quirk.operations.includes(`${method} ${template}`);
}

/** Statuses that an operation answers with and that its document leaves out. */
export const STATUSES: ReadonlyArray<Quirk & { statuses: readonly number[] }> = [
	{
		api: 'dataCenter',
		operations: ['POST /api/2/issue/{issueIdOrKey}/votes'],
		statuses: [204],
		reason: 'the documents before Jira 10, and Cloud (see nodes/endpoints/corrections.ts)',
	},
	{
		api: 'v3',
		operations: ['GET /rest/api/3/search', 'POST /rest/api/3/search'],
		statuses: [410],
		reason: 'removed (CHANGE-2046 of the Jira Cloud changelog)',
	},
	{
		api: 'v2',
		operations: ['GET /rest/api/2/search', 'POST /rest/api/2/search'],
		statuses: [410],
		reason: 'removed (CHANGE-2046 of the Jira Cloud changelog)',
	},
	{
		api: 'v3',
		operations: ['GET /rest/api/3/user'],
		statuses: [400],
		reason:
			'clients report 400 for a request that names nobody ("… query parameters need to be provided")',
	},
	{
		api: 'v2',
		operations: ['GET /rest/api/2/user'],
		statuses: [400],
		reason:
			'clients report 400 for a request that names nobody ("… query parameters need to be provided")',
	},
];

const SET_PROPERTY = 'issue/{issueIdOrKey}/properties/{propertyKey}';

/** Operations that take any JSON where their document has a text, or an object with it. */
export const ANY_JSON_TAKEN = {
	operations: [
		`PUT /api/2/${SET_PROPERTY}`,
		'PUT /api/2/issuetype/{issueTypeId}/properties/{propertyKey}',
		'PUT /api/2/project/{projectIdOrKey}/properties/{propertyKey}',
		'PUT /api/2/user/properties/{propertyKey}',
	],
	reason: 'a value is any JSON, as on Cloud and as their descriptions say',
};

/** What a body of this media type is, whatever the document calls it. */
export const JSON_PATCH = {
	mediaType: 'application/json-patch+json',
	schema: {
		type: 'array',
		items: {
			type: 'object',
			required: ['op', 'path'],
			properties: {
				op: { type: 'string', enum: ['add', 'remove', 'replace', 'move', 'copy', 'test'] },
				path: { type: 'string' },
				from: { type: 'string' },
				value: {},
			},
		},
	} satisfies Schema,
	reason: 'RFC 6902, and the examples of plans; their schema is an object',
};

/** Operations that take a body, and whose document has none (see nodes/endpoints/corrections.ts). */
export const BODY_TAKEN = {
	operations: [
		'POST /api/2/avatar/{type}/temporary',
		'PUT /agile/1.0/board/{boardId}/properties/{propertyKey}',
		'PUT /agile/1.0/sprint/{sprintId}/properties/{propertyKey}',
		'PUT /api/2/application-properties/{id}',
		'PUT /api/2/dashboard/{dashboardId}/items/{itemId}/properties/{propertyKey}',
		'PUT /rest/servicedeskapi/servicedesk/{serviceDeskId}/requesttype/{requestTypeId}/property/{propertyKey}',
	],
	reason: 'their descriptions speak of what is sent, and their twins declare it',
};

/** Operations that may answer without a body where their document declares any JSON, without an example. */
export const NO_BODY_ANSWERED = {
	operations: [`PUT /rest/api/3/${SET_PROPERTY}`, `PUT /rest/api/2/${SET_PROPERTY}`],
	reason: 'there is nothing to answer, and no example',
};

/** Operations that answer bad input in the shape of a good answer. */
export const ERRORS_LIKE_ANSWERS: Quirk & { status: number; likeStatus: number } = {
	api: 'dataCenter',
	operations: ['POST /api/2/issue/bulk'],
	status: 400,
	likeStatus: 201,
	reason: 'names each issue that failed, also where all of them did; on Cloud it is declared',
};
