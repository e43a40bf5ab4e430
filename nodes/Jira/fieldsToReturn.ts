import type { RunContext } from '../operation';
import { fieldCalled, FIELDS, knownFields } from './knownFields';

/** Ids that every Jira has, and words that stand for many: nobody needs to be asked what they mean. */
const KNOWN_TO_ALL: ReadonlySet<string> = new Set(
	`*all *navigable id key assignee attachment comment components created creator description duedate environment
	fixVersions issuelinks issuetype labels parent priority project reporter resolution resolutiondate status subtasks
	summary timetracking updated versions votes watches worklog`.split(/\s+/),
);

/**
 * The ids of fields to return, which people name by id or name, `-` in front leaves one out. Jira leaves out what it
 * does not know without a word.
 *
 * @throws ItemRefused for a field that this Jira does not have
 */
export async function fieldsToReturn(
	named: readonly string[],
	context: RunContext<typeof FIELDS>,
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
