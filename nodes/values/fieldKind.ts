/** Jira's description of a field's type (`schema` of `GET /field`, createmeta and editmeta). */
export interface FieldSchema {
	readonly type: string;
	readonly items?: string;
	readonly custom?: string;
	readonly system?: string;
}

/** What a field contains, as far as it decides how its value is written. */
export type FieldKind =
	| 'text'
	| 'multiLineText'
	| 'url'
	| 'number'
	| 'date'
	| 'dateTime'
	/** Labels, and other lists of texts. */
	| 'labels'
	/** A list or radio buttons, of which one option is chosen. */
	| 'option'
	/** Checkboxes or a list, of which several options are chosen. */
	| 'options'
	| 'cascading'
	| 'user'
	| 'users'
	| 'group'
	| 'groups'
	| 'project'
	| 'version'
	| 'versions'
	| 'component'
	| 'components'
	| 'priority'
	| 'issueType'
	| 'resolution'
	| 'securityLevel'
	/** An issue: the parent. */
	| 'issue'
	/** Data Center's field for the epic of an issue. */
	| 'epicLink'
	| 'sprint'
	| 'timeTracking'
	| 'issueLinks'
	| 'team'
	| 'organizations'
	| 'assets'
	/** Everything else, which is passed on as it is. */
	| 'other';

const BY_PLUGIN: Readonly<Record<string, FieldKind>> = {
	textarea: 'multiLineText',
	url: 'url',
	'gh-sprint': 'sprint',
	'gh-epic-link': 'epicLink',
	'atlassian-team': 'team',
	'rm-teams-custom-field-team': 'team',
	'sd-customer-organizations': 'organizations',
	'cmdb-object-cftype': 'assets',
	'rlabs-customfield-default-object': 'assets',
};

/** Multi-line texts, which no schema distinguishes from others. */
const BY_SYSTEM: Readonly<Record<string, FieldKind>> = {
	description: 'multiLineText',
	environment: 'multiLineText',
};

const BY_TYPE: Readonly<Record<string, FieldKind>> = {
	string: 'text',
	number: 'number',
	date: 'date',
	datetime: 'dateTime',
	option: 'option',
	'option-with-child': 'cascading',
	user: 'user',
	group: 'group',
	project: 'project',
	version: 'version',
	component: 'component',
	priority: 'priority',
	issuetype: 'issueType',
	resolution: 'resolution',
	securitylevel: 'securityLevel',
	issuelink: 'issue',
	timetracking: 'timeTracking',
	team: 'team',
};

const BY_ITEMS: Readonly<Record<string, FieldKind>> = {
	string: 'labels',
	option: 'options',
	user: 'users',
	group: 'groups',
	version: 'versions',
	component: 'components',
	issuelinks: 'issueLinks',
	'sd-customerorganization': 'organizations',
	'cmdb-object-field': 'assets',
};

/** The kind of a field, from Jira's description of its type. */
export function fieldKind({ type, items, custom, system }: FieldSchema): FieldKind {
	const plugin = custom?.slice(custom.lastIndexOf(':') + 1) ?? '';
	const known = BY_PLUGIN[plugin] ?? BY_SYSTEM[system ?? ''];
	if (known !== undefined) return known;
	return (type === 'array' ? BY_ITEMS[items ?? 'string'] : BY_TYPE[type]) ?? 'other';
}

/** The kinds whose value is a list. */
const LISTS: ReadonlySet<FieldKind> = new Set([
	'labels',
	'options',
	'users',
	'groups',
	'versions',
	'components',
	'issueLinks',
	'organizations',
	'assets',
]);

/** Whether the value of a field of this kind is a list, to which entries can be added and from which they can be removed. */
export const isListKind = (kind: FieldKind): boolean => LISTS.has(kind);
