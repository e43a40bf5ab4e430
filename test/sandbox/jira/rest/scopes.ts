/** What a token must be allowed: the classic scope, or all of the granular ones. */
export interface Scopes {
	readonly classic: readonly string[];
	readonly granular: readonly string[];
}

function scopes(classic: string, ...granular: string[]): Scopes {
	return { classic: [classic], granular: granular.map((scope) => `${scope}:jira`) };
}

const readWork = (...granular: string[]): Scopes => scopes('read:jira-work', ...granular);
const writeWork = (...granular: string[]): Scopes => scopes('write:jira-work', ...granular);
const readUser = (...granular: string[]): Scopes => scopes('read:jira-user', ...granular);
const configure = (...granular: string[]): Scopes =>
	scopes('manage:jira-configuration', ...granular);

const person = ['read:application-role', 'read:group', 'read:user', 'read:avatar'];
const issue = [
	'read:issue-meta',
	'read:issue-security-level',
	'read:issue.vote',
	'read:issue.changelog',
	'read:avatar',
	'read:issue',
	'read:status',
	'read:user',
	'read:field-configuration',
];
const newIssue = [
	'write:issue',
	'write:comment',
	'write:comment.property',
	'write:attachment',
	'read:issue',
];
const comment = [
	'read:comment',
	'read:comment.property',
	'read:group',
	'read:project',
	'read:project-role',
	'read:user',
	'read:avatar',
];
const project = [
	'read:issue-type',
	'read:project',
	'read:project.property',
	'read:user',
	'read:application-role',
	'read:avatar',
	'read:group',
	'read:issue-type-hierarchy',
	'read:project-category',
	'read:project-version',
	'read:project.component',
];
const searchByGet = [
	'read:issue-details',
	'read:audit-log',
	'read:avatar',
	'read:field-configuration',
	'read:issue-meta',
];
const searchByPost = [
	'read:issue-details',
	'read:field.default-value',
	'read:field.option',
	'read:field',
	'read:group',
];
const meta = ['read:issue-meta', 'read:avatar', 'read:field-configuration'];
const issueType = [
	'read:issue-type',
	'read:avatar',
	'read:project-category',
	'read:project',
] as const;
const people = ['read:user', 'read:application-role', 'read:avatar', 'read:group'];
const none: Scopes = { classic: [], granular: [] };

/**
 * The OAuth scopes of each operation on Cloud. Source: `x-atlassian-oauth2-scopes` (classic is
 * "Current", granular is "Beta") and `security` of Atlassian's "Jira Cloud platform REST API"
 * specification.
 */
export const operationScopes = {
	getCurrentUser: readUser(...person),
	getServerInfo: none,
	getMyPermissions: readWork('read:permission'),
	getAllPermissions: configure('read:permission'),
	createIssue: writeWork(...newIssue),
	createIssues: writeWork(...newIssue),
	bulkFetchIssues: readWork(...issue),
	getIssue: readWork(...issue),
	editIssue: writeWork('write:issue'),
	deleteIssue: writeWork('delete:issue'),
	assignIssue: writeWork('write:issue'),
	getTransitions: readWork('read:issue.transition', 'read:status', 'read:field-configuration'),
	doTransition: writeWork('write:issue', 'write:issue.property'),
	getComments: readWork(...comment),
	addComment: writeWork(...comment, 'write:comment'),
	getComment: readWork(...comment),
	updateComment: writeWork(...comment, 'write:comment'),
	deleteComment: writeWork('delete:comment', 'delete:comment.property'),
	getIssueProperty: readWork('read:issue.property'),
	getCommentProperty: readWork('read:comment.property'),
	submitBulkEdit: writeWork('write:issue', 'read:issue'),
	submitBulkTransition: writeWork('write:issue', 'read:issue'),
	submitBulkDelete: writeWork('write:issue', 'read:issue'),
	getBulkOperationProgress: readWork('read:issue'),
	addAttachment: writeWork('read:user', 'write:attachment', 'read:attachment', 'read:avatar'),
	getAttachment: readWork(
		'read:attachment',
		'read:user',
		'read:application-role',
		'read:avatar',
		'read:group',
	),
	getAttachmentContent: readWork('read:attachment'),
	getAttachmentMeta: readWork('read:instance-configuration'),
	removeAttachment: writeWork('delete:attachment'),
	getEditIssueMeta: readWork('read:issue-meta', 'read:field-configuration'),
	getChangeLogs: readWork('read:issue-meta', 'read:avatar', 'read:issue.changelog'),
	getCreateIssueMetaIssueTypes: readWork(...meta),
	getCreateIssueMetaIssueTypeId: readWork(...meta),
	searchAndReconsileIssuesUsingJql: readWork(...searchByGet),
	searchAndReconsileIssuesUsingJqlPost: readWork(...searchByPost),
	countIssues: readWork(...searchByPost),
	searchForIssuesUsingJql: readWork(...searchByGet),
	searchForIssuesUsingJqlPost: readWork(...searchByPost),
	getAllProjects: readWork(...project),
	searchProjects: readWork(...project),
	getProject: readWork(...project),
	getAllStatuses: readWork('read:issue-status', 'read:issue-type', 'read:status'),
	getIssueAllTypes: readWork(...issueType),
	getIssueTypesForProject: readWork(...issueType),
	getIssueType: readWork(...issueType),
	getPriorities: readWork('read:priority'),
	getPriority: readWork('read:priority'),
	searchPriorities: configure(),
	getStatuses: readWork('read:status'),
	getStatus: readWork('read:status'),
	getStatusCategories: readWork('read:status'),
	getResolutions: readWork('read:resolution'),
	searchResolutions: readWork('read:resolution'),
	getFields: readWork(
		'read:field',
		'read:avatar',
		'read:project-category',
		'read:project',
		'read:field-configuration',
	),
	getFieldsPaginated: readWork('read:field', 'read:field-configuration'),
	getAllLabels: readWork('read:label'),
	getUser: readUser(...person),
	bulkGetUsers: readUser(...person),
	findUsers: readUser('read:user.property', ...people),
	findAssignableUsers: readUser('read:issue', 'read:project', ...people),
	getAllUsersDefault: readUser(...people),
	getAllUsers: readUser(...people),
	findGroups: readUser('read:group'),
	getUsersFromGroup: configure('read:group', 'read:user', 'read:avatar'),
	bulkGetGroups: readUser('read:group'),
	/** Data Center only, where tokens have no scopes. */
	getPrioritiesPage: none,
	getResolutionsPage: none,
	getUsersList: none,
} satisfies Record<string, Scopes>;

export type OperationId = keyof typeof operationScopes;

/** Whether a token with these scopes may run the operation; 'all' stands for no restriction. */
export function allows(granted: ReadonlySet<string> | 'all', operationId: OperationId): boolean {
	if (granted === 'all') return true;
	const { classic, granular } = operationScopes[operationId];
	const has = (scope: string): boolean => granted.has(scope);
	return classic.every(has) || (granular.length > 0 && granular.every(has));
}
