import type { IDataObject } from 'n8n-workflow';
import type { ReadFormat } from '../../../values/richText';
import { METADATA_KEYS, simplifyEach } from '../../simplified/simplifiedValue';
import { sprintsIn } from '../../../values/sprint';
import type { FieldKeys } from './fieldKeys';
import { incompleteLists } from './incompleteLists';
import { fieldsWithDocuments } from './wikiFields';

/** How an issue is simplified. */
export interface IssueReading {
	/** The fields that were asked for: IDs, or words for groups such as `*all`. By default all that Jira returned. */
	readonly fields?: readonly string[];
	/** The format of rich texts; Markdown by default. */
	readonly textsAs?: ReadFormat | undefined;
	/** The keys of fields that do not go by their IDs. */
	readonly keys?: FieldKeys | undefined;
	/** IDs of the fields whose texts are in wiki markup, as those of comments are then; undefined on Cloud. */
	readonly inWiki?: readonly string[] | undefined;
}

/**
 * An issue in readable form: its fields next to `key` and `url`, names instead of objects. Expanded data is kept.
 *
 * Fields without a value are left out, unless they were asked for one by one: then the issue has these, in that order,
 * and no others.
 *
 * If the issue has sprints, `sprints` adds their states and dates; if Jira returned only a part of its comments or
 * work logs, `incomplete` says how many of how many.
 *
 * @param issue `{ id, key, url, self, expand, fields, … }` as Jira returns it
 */
export function simplifyIssue(
	issue: IDataObject,
	{ fields: asked = [], textsAs, keys, inWiki }: IssueReading = {},
): IDataObject {
	const { id, key, url, fields, ...more } = issue;
	const expanded = Object.entries(more).filter(([name]) => !METADATA_KEYS.includes(name));
	const given = chosen((fields ?? {}) as IDataObject, asked);
	const documents = inWiki === undefined ? given : fieldsWithDocuments(given, inWiki);
	const simplified = { ...withoutValues(asked), ...simplifyEach(documents, textsAs) };
	const sprints = sprintsIn(given);
	const incomplete = incompleteLists(given);
	return {
		id,
		key,
		...(url === undefined ? {} : { url }),
		...Object.fromEntries(
			Object.entries(simplified).map(([field, value]) => [keys?.get(field) ?? field, value]),
		),
		...(sprints.length > 0 ? { sprints } : {}),
		...(Object.keys(incomplete).length > 0 ? { incomplete } : {}),
		...Object.fromEntries(expanded),
	};
}

/** Whether fields were asked for one by one, and not as a group without some. */
function isChoice(asked: readonly string[]): boolean {
	return asked.length > 0 && asked.every((field) => !/^[*-]/.test(field));
}

function chosen(fields: IDataObject, asked: readonly string[]): IDataObject {
	if (!isChoice(asked)) return fields;
	return Object.fromEntries(Object.entries(fields).filter(([name]) => asked.includes(name)));
}

/** What every issue has, asked for or not. */
const ALWAYS: readonly string[] = ['id', 'key', 'issuekey'];

function withoutValues(asked: readonly string[]): IDataObject {
	if (!isChoice(asked)) return {};
	return Object.fromEntries(
		asked.filter((field) => !ALWAYS.includes(field)).map((field) => [field, null]),
	);
}
