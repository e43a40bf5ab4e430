import type { FieldType, INodePropertyOptions, ResourceMapperField } from 'n8n-workflow';
import { labelWanting } from '../../fields';
import type { AllowedValue, FieldMeta } from '../../values/fieldMeta';
import { FIELD_GUIDE } from '../../values/fieldGuide';
import type { FieldKind } from '../../values/fieldKind';
import { foldedName } from '../../values/named';

/** The most options that a form lists; longer lists are text, and found by their names. */
const MOST_OPTIONS = 100;

/** The kinds of which one of a fixed list is chosen. */
const CHOICES: ReadonlySet<FieldKind> = new Set([
	'option',
	'cascading',
	'project',
	'version',
	'component',
	'priority',
	'issueType',
	'resolution',
	'securityLevel',
]);

/**
 * What n8n's form shows for other kinds; text unless listed. Lists and JSON are text, too: n8n's own types for them are
 * JSON editors, in which `billing, vip` is not valid, and `object` refuses lists; a text takes both, and lists and
 * objects from expressions pass through it unchanged.
 */
const TYPES: Readonly<Partial<Record<FieldKind, FieldType>>> = {
	number: 'number',
	date: 'dateTime',
	dateTime: 'dateTime',
};

/**
 * The fields of a form. Optional ones are offered under "Add Field".
 *
 * @param leftOut the ids of fields that the node asks for elsewhere, or that it does not write
 */
export function formFields(
	metas: readonly FieldMeta[],
	leftOut: ReadonlySet<string>,
): ResourceMapperField[] {
	const written = metas.filter(
		({ id, operations }) => !leftOut.has(id) && (operations === undefined || operations.length > 0),
	);
	const byName = Map.groupBy(written, ({ name }) => foldedName(name));
	return written
		.map((meta) => formField(meta, (byName.get(foldedName(meta.name))?.length ?? 0) > 1))
		.toSorted(
			(one, other) =>
				Number(other.required) - Number(one.required) ||
				one.displayName.localeCompare(other.displayName),
		);
}

/** What all fields of a form have in common that people fill in. */
export const SHOWN = {
	display: true,
	readOnly: false,
	defaultMatch: false,
	canBeUsedToMatch: false,
} as const;

/**
 * A field of a form.
 *
 * @param isAmbiguous whether another field has the same name: then its id is shown
 */
export function formField(meta: FieldMeta, isAmbiguous = false): ResourceMapperField {
	const { id, name, required, kind } = meta;
	const options = optionsOf(meta);
	const shown = isAmbiguous ? `${name} [${id}]` : name;
	const { wanted } = FIELD_GUIDE[kind];
	return {
		id,
		displayName:
			wanted === undefined || options !== undefined ? shown : labelWanting(shown, wanted),
		required,
		removed: !required,
		...SHOWN,
		type: options === undefined ? (TYPES[kind] ?? 'string') : 'options',
		...(options !== undefined && { options }),
	};
}

/** The options of a short list of which one is chosen. */
function optionsOf({ kind, allowedValues = [] }: FieldMeta): INodePropertyOptions[] | undefined {
	if (!CHOICES.has(kind)) return undefined;
	const options =
		kind === 'cascading' ? allowedValues.flatMap(cascadingOptions) : allowedValues.map(option);
	const values = new Set(options.map(({ value }) => value));
	const isShort = options.length > 0 && options.length <= MOST_OPTIONS;
	return isShort && values.size === options.length ? options : undefined;
}

function option({ id, key, label }: AllowedValue): INodePropertyOptions {
	const isProject = key !== undefined && key !== label;
	return { name: isProject ? `${label} (${key})` : label, value: id ?? label };
}

/** An option alone and with each of those below it. Ids of both: names may contain the characters between them. */
function cascadingOptions(parent: AllowedValue): INodePropertyOptions[] {
	const { label, children = [] } = parent;
	return [
		{ name: label, value: JSON.stringify(reference(parent)) },
		...children.map((child) => ({
			name: `${label} → ${child.label}`,
			value: JSON.stringify({ ...reference(parent), child: reference(child) }),
		})),
	];
}

function reference({ id, label }: AllowedValue): { id: string } | { value: string } {
	return id === undefined ? { value: label } : { id };
}
