import type { Api } from '../specifications/specificationFiles';

/**
 * What people usually send, for examples: the documents require little, and allow a lot. By the name of the object in the
 * documents.
 */
const USUAL: Readonly<Record<string, readonly string[]>> = {
	Comment: ['body'],
	CommentCreateDTO: ['body', 'public'],
	CommentJsonBean: ['body'],
	ComponentBean: ['name', 'project'],
	FieldOperation: ['add'],
	FieldUpdateOperation: ['add'],
	Filter: ['name', 'jql'],
	FilterBean: ['name', 'jql'],
	IdOrKeyBean: ['key'],
	IssueLinkType: ['name', 'inward', 'outward'],
	IssueLinkTypeJsonBean: ['name', 'inward', 'outward'],
	IssueRefJsonBean: ['key'],
	IssueTransition: ['id'],
	IssueUpdateBean: ['fields'],
	IssueUpdateDetails: ['fields'],
	LinkedIssue: ['key'],
	Notification: ['subject', 'textBody', 'to'],
	NotificationJsonBean: ['subject', 'textBody', 'to'],
	PermissionGrantBean: ['holder', 'permission'],
	PermissionHolderBean: ['type', 'parameter'],
	LinkIssueRequestJsonBean: ['type', 'inwardIssue', 'outwardIssue'],
	ProjectComponent: ['name', 'project'],
	ProjectInputBean: ['key', 'name', 'projectTypeKey', 'lead'],
	RemoteIssueLinkCreateOrUpdateRequest: ['globalId', 'object'],
	RemoteObject: ['url', 'title'],
	RequestCreateDTO: ['serviceDeskId', 'requestTypeId', 'requestFieldValues'],
	SearchAndReconcileRequestBean: ['jql', 'fields', 'maxResults'],
	SearchRequestBean: ['jql', 'fields', 'maxResults'],
	SprintBean: ['name', 'state'],
	SprintCreateBean: ['name', 'originBoardId'],
	TransitionBean: ['id'],
	User: ['accountId'],
	UserBean: ['name'],
	UserWriteBean: ['name', 'emailAddress', 'displayName'],
	Version: ['name', 'projectId', 'releaseDate'],
	VersionBean: ['name', 'project', 'releaseDate'],
	WorkflowScheme: ['name', 'defaultWorkflow'],
	WorkflowSchemeBean: ['name', 'defaultWorkflow'],
	Worklog: ['comment', 'started', 'timeSpentSeconds'],
	worklog: ['comment', 'started', 'timeSpentSeconds'],
};

/** Of objects that are not listed, what tells them apart, the most telling first. */
const TELLING = [
	'id',
	'accountId',
	'accountIds',
	'key',
	'name',
	'jql',
	'issues',
	'issueIdsOrKeys',
	'type',
	'value',
	'values',
	'projectId',
	'title',
	'body',
];

/** What only Jira writes, or what shapes its answer. */
const NEVER = ['expand', 'self', '_links'];

const MOST_SHOWN = 3;

/** The properties that an example shows if none of them is required. */
export function usualFields(
	object: string | undefined,
	names: readonly string[],
): readonly string[] {
	const known = object === undefined ? undefined : USUAL[object];
	if (known !== undefined) return known;
	const rank = (name: string) => TELLING.indexOf(name) + 1 || TELLING.length + 1;
	return names
		.filter((name) => !NEVER.includes(name))
		.toSorted((left, right) => rank(left) - rank(right))
		.slice(0, MOST_SHOWN);
}

/** Rich text on Cloud's platform: the documents allow any JSON. Source: "Atlassian Document Format", there. */
const RICH_TEXTS = ['Comment.body', 'Worklog.comment'];

/** What the documents call an object with any names, in the notation of nodes/endpoints/bodyNotation.ts. */
const FIELDS: Readonly<Record<string, string>> = {
	'IssueUpdateDetails.fields': '{project+:{key+} issuetype+:{name+} summary+ *}',
	'IssueUpdateBean.fields': '{project+:{key+} issuetype+:{name+} summary+ *}',
	'RequestCreateDTO.requestFieldValues': '{summary+ *}',
};

/** Where the same object is sent for different purposes. */
const AT_ENDPOINTS: Readonly<Record<string, Purpose>> = {
	'PUT /rest/api/2/issue/{issueIdOrKey}': { types: { fields: '{summary+ *}' } },
	'PUT /rest/api/3/issue/{issueIdOrKey}': { types: { fields: '{summary+ *}' } },
	'POST /rest/api/2/issue/{issueIdOrKey}/transitions': {
		shown: ['transition'],
		types: { fields: '{resolution+:{name+} *}' },
	},
	'POST /rest/api/3/issue/{issueIdOrKey}/transitions': {
		shown: ['transition'],
		types: { fields: '{resolution+:{name+} *}' },
	},
};

/** What an endpoint does with an object that others take, too. */
export interface Purpose {
	readonly shown?: readonly string[];
	/** By property, in the notation. */
	readonly types: Readonly<Record<string, string>>;
}

export const purposeOf = (endpoint: string): Purpose | undefined => AT_ENDPOINTS[endpoint];

/** What is known about a property beside its schema, in the notation. */
export function knownType(api: Api, object: string | undefined, name: string): string | undefined {
	const property = `${object ?? ''}.${name}`;
	return api === 'v3' && RICH_TEXTS.includes(property) ? '~adf' : FIELDS[property];
}
