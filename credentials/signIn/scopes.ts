import { OPERATION_SCOPES } from './operationScopes';

/** An option of 'Chosen Access' in the OAuth2 credential, and its scopes. */
export interface AccessChoice {
	readonly value: string;
	readonly name: string;
	readonly description: string;
	readonly scopes: readonly string[];
}

/**
 * Scopes that every connection asks for: `/myself` needs the first one; without the second there is
 * no refresh token, and the connection would end after an hour.
 *
 * Source: operation `getCurrentUser`; developer.atlassian.com, "OAuth 2.0 (3LO) apps".
 */
export const ALWAYS: readonly string[] = ['read:jira-user', 'offline_access'];

/**
 * What a connection can be for: classic scopes, which Atlassian recommends, and granular ones for boards and sprints, where there
 * are no classic ones. Sorted by name, as options lists are.
 *
 * Source: developer.atlassian.com, "Jira scopes for OAuth 2.0 (3LO) and Forge apps"; the security of
 * the operations in the specifications of Jira Cloud, Jira Software Cloud and Jira Service Management.
 */
const ACCESSES: readonly AccessChoice[] = [
	{
		value: 'boards',
		name: 'Boards and Sprints',
		description: 'Read and change boards, backlogs, epics and sprints of Jira Software',
		scopes: [
			'read:board-scope.admin:jira-software',
			'read:board-scope:jira-software',
			'write:board-scope:jira-software',
			'read:epic:jira-software',
			'write:epic:jira-software',
			'read:issue:jira-software',
			'write:issue:jira-software',
			'read:sprint:jira-software',
			'write:sprint:jira-software',
			'delete:sprint:jira-software',
			'read:issue-details:jira',
			'read:jql:jira',
			'read:project:jira',
		],
	},
	{
		value: 'configuration',
		name: 'Manage Jira',
		description:
			'Create projects and custom fields, and make other changes that need a Jira administrator',
		scopes: ['manage:jira-configuration'],
	},
	{
		value: 'projects',
		name: 'Manage Projects',
		description: 'Create and change versions, components and project settings',
		scopes: ['manage:jira-project'],
	},
	{
		value: 'webhooks',
		name: 'Manage Webhooks',
		description: 'Register webhooks, as triggers do',
		scopes: ['manage:jira-webhook'],
	},
	{
		value: 'readIssues',
		name: 'Read Issues and Projects',
		description: 'Read and search issues, comments, worklogs, attachments and projects',
		scopes: ['read:jira-work'],
	},
	{
		value: 'serviceDesk',
		name: 'Service Management',
		description: 'Read and change requests, customers and organizations of Jira Service Management',
		scopes: [
			'read:servicedesk-request',
			'write:servicedesk-request',
			'manage:servicedesk-customer',
		],
	},
	{
		value: 'writeIssues',
		name: 'Write Issues',
		description: 'Create, edit, transition and delete issues, comments, worklogs and attachments',
		scopes: ['write:jira-work'],
	},
];

/** What can be chosen: access that an operation or a trigger uses, with the scopes that it needs. */
export const ACCESS_CHOICES: readonly AccessChoice[] = ACCESSES.map((access) => ({
	...access,
	scopes: access.scopes.filter((scope) => OPERATION_SCOPES.includes(scope)),
})).filter(({ scopes }) => scopes.length > 0);

/** The values of 'Access'. */
export const ACCESS = {
	/** Issues and what belongs to them: what most workflows need. */
	issues: 'issues',
	/** What all operations of this package need, also those for administrators. */
	all: 'all',
	/** What is chosen in 'Chosen Access'. */
	choose: 'choose',
} as const;

/** The scopes for issues and what belongs to them. */
const ISSUE_SCOPES: readonly string[] = ACCESS_CHOICES.filter(({ value }) =>
	/^(?:read|write)Issues$/.test(value),
).flatMap(({ scopes }) => scopes);

/** The scopes to enable for an app of one's own, for issues: `offline_access` needs no enabling. */
export const APP_SCOPES: readonly string[] = [
	...ALWAYS.filter((scope) => scope !== 'offline_access'),
	...ISSUE_SCOPES,
];

/**
 * The scopes of a connection as an n8n expression: n8n's OAuth flow reads the scope from a hidden field of the
 * credential, and runs none of our code. Each scope appears once; 'Additional Scopes' are separated by spaces or
 * commas. In the result they are separated by spaces; a comma in the text would make n8n join them with commas.
 */
export function scopeExpression(): string {
	const byChoice = ACCESS_CHOICES.map(({ value, scopes }) => `"${value}": "${scopes.join(' ')}"`);
	// The space between the braces keeps them from being read as the end of the expression.
	const scopesOf: Readonly<Record<string, readonly string[]>> = {
		[ACCESS.issues]: ISSUE_SCOPES,
		[ACCESS.all]: OPERATION_SCOPES,
	};
	const byAccess = Object.entries(scopesOf).map(
		([access, scopes]) => `"${access}": "${scopes.join(' ')}"`,
	);
	const chosen = `($self["chosenAccess"] || []).map((choice) => ({ ${byChoice.join(', ')} })[choice] || "")`;
	return [
		'={{ ',
		JSON.stringify([ALWAYS.join(' ')]),
		`.concat($self["access"] === "${ACCESS.choose}" ? ${chosen} : ({ ${byAccess.join(', ')} })[$self["access"]] || "")`,
		'.concat($self["additionalScopes"] || "")',
		String.raw`.join(" ").split(/[\s,]+/)`,
		'.filter((scope, index, all) => scope !== "" && all.indexOf(scope) === index)',
		'.join(" ") ',
		'}}',
	].join('');
}
