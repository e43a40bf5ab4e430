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
	const isOneByOne = isChoice(asked);
	const given = isOneByOne ? only(asked, fields as IDataObject) : ((fields ?? {}) as IDataObject);
	const documents = inWiki === undefined ? given : fieldsWithDocuments(given, inWiki);
	const values = simplifyEach(documents, textsAs);
	const simplified = isOneByOne ? { ...withoutValues(asked), ...values } : values;
	const sprints = sprintsIn(given);
	const incomplete = incompleteLists(given);
	return {
		id,
		key,
		...(url === undefined ? {} : { url }),
		...(keys === undefined ? simplified : renamed(simplified, keys)),
		...(sprints.length > 0 ? { sprints } : {}),
		...(Object.keys(incomplete).length > 0 ? { incomplete } : {}),
		...Object.fromEntries(expanded),
	};
}

function renamed(values: IDataObject, keys: FieldKeys): IDataObject {
	const entries = Object.entries(values);
	return Object.fromEntries(entries.map(([field, value]) => [keys.get(field) ?? field, value]));
}

/** Whether fields were asked for one by one, and not as a group without some. */
function isChoice(asked: readonly string[]): boolean {
	return asked.length > 0 && asked.every((field) => !/^[*-]/.test(field));
}

function only(asked: readonly string[], fields: IDataObject = {}): IDataObject {
	return Object.fromEntries(Object.entries(fields).filter(([name]) => asked.includes(name)));
}

/** What every issue has, asked for or not. */
const ALWAYS: readonly string[] = ['id', 'key', 'issuekey'];

function withoutValues(asked: readonly string[]): IDataObject {
	return Object.fromEntries(
		asked.filter((field) => !ALWAYS.includes(field)).map((field) => [field, null]),
	);
}
