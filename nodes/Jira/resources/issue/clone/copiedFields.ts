import type { IDataObject } from 'n8n-workflow';
import type { FieldEntry } from '../../../fieldMetadata';
import type { FieldKind } from '../../../../values/fieldKind';
import { readFieldMeta, type AllowedValue, type FieldMeta } from '../../../../values/fieldMeta';
import { foldedName } from '../../../../values/named';
import type { FieldChange } from '../fieldChange';

/** What does not belong to a copy, or is copied in its own way. */
const LEFT_OUT: ReadonlySet<string> = new Set([
	'attachment',
	'comment',
	'issuelinks',
	'issuetype',
	'project',
	'resolution',
	'summary',
	'worklog',
]);

/** What the user sees of the fields of the original, in refusals. */
const ORIGINAL = 'Issue';

/**
 * The fields of an issue that a new one can have: those on its create screen, with the values that they can have there.
 *
 * @param fields of the original, as Jira returns them
 * @param screen of the new issue
 * @param changed IDs of the fields that get other values
 */
export function copiedFields(
	fields: IDataObject,
	screen: readonly FieldEntry[],
	changed: ReadonlySet<string>,
): FieldChange[] {
	return screen
		.map(({ id, entry }) => readFieldMeta(entry, id))
		.filter(({ id }) => !LEFT_OUT.has(id) && !changed.has(id))
		.map((meta) => ({ meta, value: valueToCopy(fields[meta.id], meta) }))
		.filter(({ value }) => value !== undefined && value !== null)
		.map(({ meta: { id, name, schema }, value }) => ({
			field: { id, name, ...(schema && { schema }) },
			called: name,
			parameter: ORIGINAL,
			change: 'set',
			value,
		}));
}

function valueToCopy(value: unknown, { kind, allowedValues }: FieldMeta): unknown {
	if (value === null || value === undefined) return undefined;
	if (kind === 'timeTracking') return estimateOf(value as IDataObject);
	if (kind === 'multiLineText') return withoutFiles(value);
	// What an app stores is not known to be what it accepts.
	if (kind === 'other' && typeof value === 'object') return undefined;
	if (allowedValues === undefined || !LISTED.has(kind)) return value;
	if (!Array.isArray(value)) return isAllowed(value, allowedValues) ? value : undefined;
	const allowed = (value as unknown[]).filter((one) => isAllowed(one, allowedValues));
	return allowed.length > 0 ? allowed : undefined;
}

/** The kinds whose values belong to a project, or can be retired. */
const LISTED: ReadonlySet<FieldKind> = new Set([
	'cascading',
	'component',
	'components',
	'option',
	'options',
	'priority',
	'securityLevel',
	'version',
	'versions',
]);

function isAllowed(value: unknown, allowed: readonly AllowedValue[]): boolean {
	const { id, name, value: label = name } = value as IDataObject;
	return allowed.some(
		(one) => one.id === String(id) || foldedName(one.label) === foldedName(String(label)),
	);
}

/** The work on a new issue has not begun. */
function estimateOf({ originalEstimate }: IDataObject): IDataObject | undefined {
	return originalEstimate === undefined ? undefined : { originalEstimate };
}

interface Node {
	readonly type?: string;
	readonly attrs?: IDataObject;
	readonly content?: readonly Node[];
}

/** The nodes of a document that show files of its own issue, which another issue cannot show. */
const FILES: ReadonlySet<string> = new Set(['mediaSingle', 'mediaGroup', 'mediaInline', 'media']);

/** A document with words in the place of the files that it shows; a text in wiki markup names its files only. */
export function withoutFiles(text: unknown): unknown {
	return typeof text === 'object' && text !== null ? readable(text as Node) : text;
}

function readable(node: Node): Node {
	if (FILES.has(node.type ?? '') && !isExternal(node)) {
		const text = { type: 'text', text: `[${namesIn(node).join(', ') || 'file'}]` };
		return node.type === 'mediaInline' ? text : { type: 'paragraph', content: [text as Node] };
	}
	return node.content === undefined ? node : { ...node, content: node.content.map(readable) };
}

function isExternal({ attrs, content = [] }: Node): boolean {
	return attrs?.['type'] === 'external' || content.some(isExternal);
}

function namesIn({ attrs, content = [] }: Node): string[] {
	const { alt } = attrs ?? {};
	return [...(typeof alt === 'string' && alt !== '' ? [alt] : []), ...content.flatMap(namesIn)];
}
