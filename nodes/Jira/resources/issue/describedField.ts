import type { IDataObject } from 'n8n-workflow';
import { definedOnly } from '../../../values/definedOnly';
import { FIELD_GUIDE } from '../../../values/fieldGuide';
import type { AllowedValue, FieldMeta } from '../../../values/fieldMeta';

/** What a person needs to know to write a field. */
export function describedField(meta: FieldMeta): IDataObject {
	const { id, name, kind, schema, required, operations, allowedValues, defaultValue } = meta;
	return definedOnly({
		id,
		name,
		kind,
		type: schema?.type === 'array' ? `array of ${schema.items ?? 'string'}` : schema?.type,
		required,
		operations,
		allowedValues,
		default: defaultValue,
		howToWrite: FIELD_GUIDE[kind].howToWrite,
		example: exampleOf(meta),
	}) as unknown as IDataObject;
}

/** An example with the field's own values, if they are known. */
function exampleOf({ kind, allowedValues = [] }: FieldMeta): unknown {
	const { example } = FIELD_GUIDE[kind];
	const [first, second] = allowedValues;
	if (first === undefined) return example;
	if (kind === 'cascading') return cascadingExample(first);
	if (kind === 'project') return first.key ?? first.label;
	if (!SEVERAL.has(kind)) return first.label;
	return second === undefined ? [first.label] : [first.label, second.label];
}

const SEVERAL: ReadonlySet<FieldMeta['kind']> = new Set(['options', 'versions', 'components']);

function cascadingExample({ label, children: [child] = [] }: AllowedValue): unknown {
	return child === undefined ? label : [label, child.label];
}
