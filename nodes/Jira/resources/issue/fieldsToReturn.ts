import { fieldCalled, knownFields, type FieldsContext } from './knownFields';

/** Ids that every Jira has, and words for groups of fields: these need no lookup. */
const KNOWN_TO_ALL: ReadonlySet<string> = new Set(
	`*all *navigable id key assignee attachment comment components created creator description duedate environment
	fixVersions issuelinks issuetype labels parent priority project reporter resolution resolutiondate status subtasks
	summary timetracking updated versions votes watches worklog`.split(/\s+/),
);

/**
 * The ids of fields to return, given by id or name; a leading `-` excludes one. Jira silently ignores unknown fields.
 *
 * @throws ItemRefused for an unknown field
 */
export async function fieldsToReturn(
	named: readonly string[],
	context: FieldsContext,
): Promise<string[]> {
	const parts = named.map((name) => ({
		sign: name.startsWith('-') ? '-' : '',
		called: name.replace(/^-\s*/, ''),
	}));
	if (parts.every(({ called }) => KNOWN_TO_ALL.has(called))) return [...named];
	const known = await knownFields(context);
	return parts.map(({ sign, called }) => {
		const id = KNOWN_TO_ALL.has(called) ? called : fieldCalled(called, known, 'Fields').id;
		return `${sign}${id}`;
	});
}
