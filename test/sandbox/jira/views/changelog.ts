import type { ChangeItem, ChangelogEntry } from '../model';
import { rankFieldId } from '../rank';
import { jiraDateTime } from '../time';
import { timeZoneOf } from './context';
import type { ViewContext } from './context';
import { userView } from './user';

/** Fields of Jira that histories call otherwise than by their IDs. Source: `IssueFieldConstants`, Jira's Java API. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
	attachment: 'Attachment',
	components: 'Component',
	fixVersions: 'Fix Version',
	versions: 'Version',
	[rankFieldId]: 'Rank',
};

function itemView(item: ChangeItem, view: ViewContext): Record<string, unknown> {
	const field = view.jira.fields.find((one) => one.id === item.fieldId);
	const isCustom = item.fieldId.startsWith('customfield_');
	return {
		field: (isCustom ? field?.name : undefined) ?? OTHER_NAMES[item.fieldId] ?? item.fieldId,
		fieldtype: isCustom ? 'custom' : 'jira',
		...(view.jira.flavour === 'cloud' ? { fieldId: item.fieldId } : {}),
		from: item.from,
		fromString: item.fromText,
		to: item.to,
		toString: item.toText,
	};
}

/** A change of an issue: who changed which fields, with old and new values. */
export function changelogView(entry: ChangelogEntry, view: ViewContext): Record<string, unknown> {
	return {
		id: entry.id,
		author: userView(entry.authorId, view),
		created: jiraDateTime(entry.created, timeZoneOf(view)),
		items: entry.items.map((item) => itemView(item, view)),
	};
}
