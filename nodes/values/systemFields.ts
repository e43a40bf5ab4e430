import { fieldKind, type FieldSchema } from './fieldKind';

/**
 * The fields that every Jira has and people fill in: the type of each, or of the entries of its list. Source: the
 * schemas of "Get fields", Jira Cloud platform REST API.
 */
const TYPES = {
	assignee: 'user',
	components: ['component'],
	description: 'string',
	duedate: 'date',
	environment: 'string',
	fixVersions: ['version'],
	issuelinks: ['issuelinks'],
	issuetype: 'issuetype',
	labels: ['string'],
	parent: 'issuelink',
	priority: 'priority',
	project: 'project',
	reporter: 'user',
	resolution: 'resolution',
	security: 'securitylevel',
	summary: 'string',
	timetracking: 'timetracking',
	versions: ['version'],
} as const;

/** The ID of one of these fields. */
export type SystemField = keyof typeof TYPES;

/** The type of a field that every Jira has. */
export function systemSchema(id: SystemField): FieldSchema {
	const type = TYPES[id];
	return typeof type === 'string'
		? { type, system: id }
		: { type: 'array', items: type[0], system: id };
}

const SYSTEM_FIELDS = Object.keys(TYPES) as SystemField[];

/** The types of the fields that every Jira has, by their IDs. */
export const SYSTEM_SCHEMAS: ReadonlyMap<string, FieldSchema> = new Map(
	SYSTEM_FIELDS.map((id) => [id, systemSchema(id)]),
);

/** The IDs of those that hold formatted text. */
export const SYSTEM_TEXTS: readonly string[] = SYSTEM_FIELDS.filter(
	(id) => fieldKind(systemSchema(id)) === 'multiLineText',
);
