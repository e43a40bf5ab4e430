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

/** Parts of a declaration that are replaced; undefined for those that are left out. */
type Changed = { [Part in keyof Schema]?: Schema[Part] | undefined };

/** Components whose declaration differs from what Jira takes or sends. */
export interface Correction {
	apis: readonly Api[];
	readings: ReadonlyArray<'request' | 'response'>;
	component: string;
	/** What is merged into the declarations of properties. */
	properties?: Readonly<Record<string, Changed>>;
	/** What replaces the whole declaration. */
	instead?: Schema;
	reason: string;
}

const CLOUD_PLATFORM: readonly Api[] = ['v3', 'v2'];

const IN_A_CHANGE: Readonly<Record<string, Partial<Schema>>> = {
	from: { nullable: true },
	to: { nullable: true },
	fromString: { nullable: true },
	toString: { nullable: true },
};

/** A day, or a moment. */
const DAY = { format: undefined, pattern: '^\\d{4}-\\d\\d-\\d\\d' };

export const CORRECTIONS: readonly Correction[] = [
	{
		apis: CLOUD_PLATFORM,
		readings: ['response'],
		component: 'ChangeDetails',
		properties: IN_A_CHANGE,
		reason: 'a field that was empty, or is now, is null in the change log (the examples show it)',
	},
	{
		apis: ['dataCenter'],
		readings: ['response'],
		component: 'ChangeItemBean',
		properties: IN_A_CHANGE,
		reason: "as on Cloud, whose example shows it; Data Center's document has no example",
	},
	{
		apis: CLOUD_PLATFORM,
		readings: ['response'],
		component: 'FieldDetails',
		properties: { untranslatedName: { type: 'string' } },
		reason:
			'the name before it is translated for the reader (the example of "Create custom field")',
	},
	{
		apis: CLOUD_PLATFORM,
		readings: ['response'],
		component: 'Filter',
		properties: { approximateLastUsed: { nullable: true } },
		reason: 'a filter that was never used has null (the examples show it)',
	},
	{
		apis: CLOUD_PLATFORM,
		readings: ['response'],
		component: 'FilterDetails',
		properties: { approximateLastUsed: { nullable: true } },
		reason: 'as in Filter',
	},
	{
		apis: CLOUD_PLATFORM,
		readings: ['request'],
		component: 'User',
		properties: { accountId: { nullable: true } },
		reason: 'null leaves an issue unassigned (description of "Assign issue")',
	},
	{
		apis: ['dataCenter'],
		readings: ['request'],
		component: 'UserBean',
		properties: { name: { nullable: true } },
		reason: 'null leaves an issue unassigned (description of "Assign an issue to a user")',
	},
	{
		apis: CLOUD_PLATFORM,
		readings: ['request'],
		component: 'JiraNumberField',
		properties: { value: { nullable: true } },
		reason: '"To clear, set `value` to `null`" (description of JiraIssueFields)',
	},
	{
		apis: CLOUD_PLATFORM,
		readings: ['request'],
		component: 'JiraSingleSelectUserPickerField',
		// A reference to another component has no place for "nullable".
		instead: {
			type: 'object',
			additionalProperties: false,
			required: ['fieldId'],
			properties: {
				fieldId: { type: 'string' },
				user: {
					type: 'object',
					nullable: true,
					additionalProperties: false,
					required: ['accountId'],
					properties: { accountId: { type: 'string' } },
				},
			},
		},
		reason: '"To unassign an issue, set `user` to `null`" (description of JiraIssueFields)',
	},
	{
		apis: CLOUD_PLATFORM,
		readings: ['request'],
		component: 'JiraMultipleSelectUserPickerField',
		properties: { users: { nullable: true } },
		reason: '"To clear, set `users` to `null`" (description of JiraIssueFields)',
	},
	{
		apis: CLOUD_PLATFORM,
		readings: ['request'],
		component: 'JiraSelectedOptionField',
		properties: { optionId: { nullable: true } },
		reason: '"To clear the child, set its `optionId` to null" (description of JiraIssueFields)',
	},
	{
		apis: CLOUD_PLATFORM,
		readings: ['request'],
		component: 'IssueBulkMovePayload',
		instead: {
			type: 'object',
			additionalProperties: false,
			required: ['targetToSourcesMapping'],
			properties: {
				sendBulkNotification: { type: 'boolean' },
				targetToSourcesMapping: {
					type: 'object',
					additionalProperties: { $ref: '#/components/schemas/targetToSourcesMapping' },
				},
			},
		},
		reason:
			'targetToMultipleSourceMapping is required, but does not exist; the example has this one',
	},
	{
		apis: CLOUD_PLATFORM,
		readings: ['request'],
		component: 'targetToSourcesMapping',
		instead: {
			type: 'object',
			additionalProperties: false,
			required: ['issueIdsOrKeys'],
			properties: {
				issueIdsOrKeys: { type: 'array', items: { type: 'string' } },
				inferClassificationDefaults: { type: 'boolean' },
				inferFieldDefaults: { type: 'boolean' },
				inferStatusDefaults: { type: 'boolean' },
				inferSubtaskTypeDefault: { type: 'boolean' },
			},
		},
		reason: 'issueIdOrKeys is required, but does not exist; the example has issueIdsOrKeys',
	},
	{
		apis: ['dataCenter'],
		readings: ['request'],
		component: 'FieldOperation',
		instead: { type: 'object', minProperties: 1, additionalProperties: true },
		reason: 'the document has the Java class; over the wire it is {"add": …} (its own example)',
	},
	{
		apis: ['dataCenter'],
		readings: ['request', 'response'],
		component: 'VersionBean',
		properties: { startDate: DAY, releaseDate: DAY },
		reason:
			'the document has the Java class; over the wire it is a day, as on Cloud (its examples have times)',
	},
	{
		apis: ['dataCenter'],
		readings: ['request', 'response'],
		component: 'EntityPropertyBean',
		instead: { type: 'object', properties: { key: { type: 'string' }, value: {} } },
		reason:
			'a value is any JSON, as on Cloud: `sd.public.comment` of Jira Service Management is an object',
	},
];

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

/** Operations that take any JSON where their document has a text. */
export const ANY_JSON_TAKEN = {
	operations: [`PUT /api/2/${SET_PROPERTY}`],
	reason: 'a value is any JSON, as on Cloud; the text that is declared has the format json',
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
