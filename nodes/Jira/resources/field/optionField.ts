import { objectField } from '../../../fields';
import { ItemRefused, type RunContext } from '../../../operation';
import { foldedName } from '../../../values/named';
import { idWritten, type ObjectKind, type WrittenObject } from '../../../values/numberedObject';
import { onlyOne } from '../../lookUps/onlyOne';
import { knownFields, type FIELDS, type KnownField } from '../issue/knownFields';

const KIND: ObjectKind = {
	one: 'custom field',
	several: 'custom fields',
	addresses: ['customFieldId=', 'customfield_'],
};

const LABEL = 'Field';

/** The custom field that an operation is about. */
export function optionFieldField() {
	return objectField(
		LABEL,
		KIND,
		{ list: 'searchOptionFields', name: 'Severity', id: 'customfield_10016' },
		{
			required: true,
			description:
				'The custom field: a select list, multi-select, checkboxes, radio buttons or a cascading list',
		},
	);
}

/** The number in `customfield_10016`, alone or after the name of the field. */
const ID = /(?:^|\()customfield_(\d+)\)?\s*$/i;

/**
 * The ID of a custom field with options, `customfield_10016`. Names are looked up once per run.
 *
 * @throws ItemRefused if none or more than one has that name
 */
export async function optionFieldId(
	written: WrittenObject,
	context: Pick<RunContext<typeof FIELDS>, 'loadOnce' | 'send'>,
): Promise<string> {
	const { by, value: text } = written;
	const number = ID.exec(text)?.[1] ?? idWritten(written, KIND);
	if (number !== undefined && /^\d+$/.test(number)) return `customfield_${number}`;
	if (by === 'id') {
		throw new ItemRefused(
			`'${LABEL}' is "${text}", which is not the ID of a custom field`,
			"An ID is a number, such as customfield_10016. Choose 'Name' for a name.",
		);
	}
	const { byName } = await knownFields(context);
	const alike = byName.get(foldedName(text)) ?? [];
	const withOptions = alike.filter(hasOptions);
	const { id } = onlyOne(withOptions, {
		label: LABEL,
		text,
		none:
			alike.length > 0
				? 'the field of this name has no options that can be changed'
				: 'no custom field that this account can see has this name',
		several: 'custom fields have this name',
		describe: ({ id: one, name, schema }) => `${name} (${one}, ${schema?.type ?? 'option'})`,
		choose: 'Use the ID of the one that you mean.',
	});
	return id;
}

/** Whether an administrator decides which values a field can have. */
export function hasOptions({ id, schema }: KnownField): boolean {
	if (!id.startsWith('customfield_')) return false;
	const { type, items } = schema ?? {};
	return type === 'option' || type === 'option-with-child' || items === 'option';
}
