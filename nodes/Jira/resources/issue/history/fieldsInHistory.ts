import type { RunContext } from '../../../../operation';
import { foldedName } from '../../../../values/named';
import { fieldCalled, knownFields, type FIELDS } from '../knownFields';
import type { ChangeItem } from './issueHistory';

/**
 * What histories call Jira's own fields, by ID, where that is neither the ID nor the name. Jira Cloud gives no ID for
 * some of them. Source: the examples of "Get changelogs", and `IssueFieldConstants` in Jira's Java API.
 */
const CALLED_IN_HISTORY: Readonly<Record<string, string>> = {
	attachment: 'Attachment',
	comment: 'Comment',
	components: 'Component',
	fixVersions: 'Fix Version',
	issuelinks: 'Link',
	parent: 'Parent',
	versions: 'Version',
	worklog: 'WorklogId',
};

/** What only histories have. */
const ONLY_IN_HISTORY: ReadonlySet<string> = new Set(
	[
		...Object.values(CALLED_IN_HISTORY),
		...['Epic Child', 'IssueParentAssociation', 'Key', 'Project', 'RemoteIssueLink', 'Workflow'],
		'WorklogTimeSpent',
	].map(foldedName),
);

/** The most fields by which Jira filters histories (`BulkChangelogRequestBean`). */
const MOST_FIELDS = 10;

/** Certain fields of issues, as they occur in histories. */
export interface FieldsInHistory {
	/** Their IDs, if Jira can filter by them; undefined if it cannot. */
	readonly ids: readonly string[] | undefined;
	has(item: ChangeItem): boolean;
}

/** Every field. */
const ANY_FIELD: FieldsInHistory = { ids: undefined, has: () => true };

/**
 * The fields with these names or IDs.
 *
 * @param called undefined for all
 * @throws ItemRefused for a field that this Jira does not have
 */
export async function fieldsInHistory(
	called: readonly string[] | undefined,
	context: Pick<RunContext<typeof FIELDS>, 'loadOnce' | 'send'>,
): Promise<FieldsInHistory> {
	if (called === undefined) return ANY_FIELD;
	const ids = new Set<string>();
	const names = new Set<string>();
	let canFilter = called.length <= MOST_FIELDS;
	for (const one of called) {
		if (ONLY_IN_HISTORY.has(foldedName(one))) {
			names.add(foldedName(one));
			canFilter = false;
			continue;
		}
		const {
			id,
			name,
			untranslatedName = name,
		} = fieldCalled(one, await knownFields(context), 'Fields');
		const own = CALLED_IN_HISTORY[id];
		if (own !== undefined) canFilter = false;
		ids.add(id);
		for (const text of [id, name, untranslatedName, own ?? id]) names.add(foldedName(text));
	}
	return {
		ids: canFilter ? [...ids].toSorted() : undefined,
		has: ({ field, fieldId }) =>
			(typeof fieldId === 'string' && ids.has(fieldId)) ||
			((fieldId === undefined || fieldId === '') && names.has(foldedName(String(field)))) ||
			(typeof field === 'string' &&
				ONLY_IN_HISTORY.has(foldedName(field)) &&
				names.has(foldedName(field))),
	};
}
