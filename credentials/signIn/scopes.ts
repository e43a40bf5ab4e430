/** An option of 'Access' in the OAuth2 credential, and its scopes. */
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
 * Classic scopes, which Atlassian recommends, and granular ones for boards and sprints, where there
 * are no classic ones. Sorted by name, as options lists are.
 *
 * Source: developer.atlassian.com, "Jira scopes for OAuth 2.0 (3LO) and Forge apps"; the security of
 * the operations in the specifications of Jira Cloud, Jira Software Cloud and Jira Service Management.
 */
export const ACCESS_CHOICES: readonly AccessChoice[] = [
	{
		value: 'boards',
		name: 'Boards and Sprints',
		description: 'Read and change boards, backlogs, epics and sprints of Jira Software',
		scopes: [
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

/**
 * Used if nothing is chosen: what most workflows need and most apps have enabled. It cannot be the field's default,
 * because the editor shows a new credential's multiple choice as empty, and saves it that way.
 */
const DEFAULT_ACCESS: readonly string[] = ['readIssues', 'writeIssues'];

/**
 * The scopes of a set of choices, each once.
 *
 * @param additional further scopes as typed, separated by spaces or commas
 */
export function scopesFor(choices: readonly string[], additional: string): string[] {
	const typed = additional.split(/[\s,]+/).filter((scope) => scope !== '');
	const isEmpty = choices.length === 0 && typed.length === 0;
	const chosen = (isEmpty ? DEFAULT_ACCESS : choices).flatMap(
		(choice) => ACCESS_CHOICES.find(({ value }) => value === choice)?.scopes ?? [],
	);
	return [...new Set([...ALWAYS, ...chosen, ...typed])];
}

/**
 * The same as {@link scopesFor} as an n8n expression: n8n's OAuth flow reads the scope from a hidden field of the
 * credential, and runs none of our code. Scopes are separated by spaces; a comma in the text would make n8n join them
 * with commas.
 */
export function scopeExpression(): string {
	const chosen = `([$self["access"], $self["additionalScopes"]].join("").trim() ? $self["access"] || [] : ${JSON.stringify(DEFAULT_ACCESS)})`;
	const byChoice = ACCESS_CHOICES.map(({ value, scopes }) => `"${value}": "${scopes.join(' ')}"`);
	return [
		'={{ ',
		`[${JSON.stringify(ALWAYS.join(' '))}]`,
		// The space between the braces keeps them from being read as the end of the expression.
		`.concat(${chosen}.map((choice) => ({ ${byChoice.join(', ')} })[choice] || ""))`,
		'.concat($self["additionalScopes"] || "")',
		String.raw`.join(" ").split(/[\s,]+/)`,
		'.filter((scope, index, all) => scope !== "" && all.indexOf(scope) === index)',
		'.join(" ") ',
		'}}',
	].join('');
}
