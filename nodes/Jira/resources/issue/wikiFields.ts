import type { IDataObject } from 'n8n-workflow';
import type { Site } from '../../../connection';
import { fieldKind, type FieldSchema } from '../../../values/fieldKind';
import type { ReadFormat } from '../../../values/richText';
import { SYSTEM_TEXTS } from '../../../values/systemFields';
import { areTextsConverted, withDocuments } from '../../simplified/wikiTexts';
import { knownFields, type FieldsContext } from './knownFields';

/** What decides whether, and where, the texts of issues are read from wiki markup. */
export interface TextsAsked {
	readonly simplify: boolean;
	readonly textsAs: ReadFormat | undefined;
	/** IDs of fields, or words for groups of them. */
	readonly fields: readonly string[];
}

/** Whether only the types of custom fields tell which texts are in wiki markup. */
export function needsTypes(
	{ simplify, textsAs, fields }: TextsAsked,
	site: Parameters<typeof areTextsConverted>[1],
): boolean {
	const mayBeCustom = fields.some((field) => /^(?:[*-]|customfield_)/.test(field));
	return simplify && mayBeCustom && areTextsConverted(textsAs, site);
}

/**
 * The IDs of the fields whose texts are in wiki markup.
 *
 * @param schemas the types of fields, by their IDs
 */
export function wikiFieldsAmong(schemas: Iterable<readonly [string, FieldSchema | undefined]>) {
	const custom = [...schemas].filter(
		([, schema]) => schema !== undefined && fieldKind(schema) === 'multiLineText',
	);
	return [...SYSTEM_TEXTS, ...custom.map(([id]) => id)];
}

/** The same, for all fields of this Jira, which are read once per run; undefined if no text is in wiki markup. */
export async function wikiFields(
	asked: TextsAsked,
	context: FieldsContext & { readonly site: Pick<Site, 'flavour'> },
): Promise<string[] | undefined> {
	if (!areTextsConverted(asked.textsAs, context.site)) return undefined;
	if (!needsTypes(asked, context.site)) return wikiFieldsAmong([]);
	const { byId } = await knownFields(context);
	return wikiFieldsAmong([...byId.values()].map(({ id, schema }) => [id, schema]));
}

/** The fields of an issue with documents instead of text in wiki markup, also in its comments and work logs. */
export function fieldsWithDocuments(fields: IDataObject, inWiki: readonly string[]): IDataObject {
	const shown = withDocuments(fields, inWiki);
	const lists = { comment: ['comments', 'body'], worklog: ['worklogs', 'comment'] } as const;
	for (const [field, [entries, text]] of Object.entries(lists)) {
		const page = shown[field] as IDataObject | undefined;
		const list = page?.[entries];
		if (!Array.isArray(list)) continue;
		const read = (list as IDataObject[]).map((entry) => withDocuments(entry, [text]));
		shown[field] = { ...page, [entries]: read };
	}
	return shown;
}
