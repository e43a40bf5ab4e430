import type { IDataObject } from 'n8n-workflow';
import { call, type Send } from '../../../connection';
import { choiceField, limitField, simplifyField, textField, type Values } from '../../../fields';
import { operation } from '../../../operation';
import { definedOnly } from '../../../values/definedOnly';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { FIELDS } from '../issue/knownFields';

const form = {
	type: choiceField(
		'Type',
		[
			{ name: 'All Fields', value: 'all' },
			{ name: 'Custom Fields', value: 'custom' },
			{ name: "Jira's Own Fields", value: 'system' },
		],
		{ description: 'Which fields to list' },
	),
	name: textField('Name Contains', { placeholder: 'e.g. points' }),
	limit: limitField(),
	simplify: simplifyField(),
};

export const getFields = operation({
	displayName: 'Get Many',
	action: 'Get many fields',
	phrases: ['list custom fields', 'ID of custom field'],
	description: 'List the fields of issues, with their IDs, types and names in JQL',
	// A search for fields needs an administrator on Cloud; this list does not, and tells the names in JQL.
	endpoints: [FIELDS],
	fields: form,

	pages: (asked, _site, send) => fittingFields(asked, send),
	output: (field: IDataObject, asked) => simplifiedIf(asked, field, shownField),
});

/** Jira returns all fields at once. */
async function* fittingFields(
	{ type, name = '', limit }: Values<typeof form>,
	send: Send<typeof FIELDS>,
): AsyncGenerator<readonly IDataObject[], void> {
	const fields = (await send(call(FIELDS))) as readonly IDataObject[];
	const wanted = name.toLowerCase();
	yield fields
		.filter(
			(field) =>
				(type === 'all' || (field['custom'] === true) === (type === 'custom')) &&
				String(field['name']).toLowerCase().includes(wanted),
		)
		.slice(0, limit);
}

interface Schema {
	readonly type?: string;
	readonly items?: string;
	readonly custom?: string;
}

/** What people read of a field: `customType` is what administrators choose when they create one, such as `select`. */
function shownField({ id, name, custom, clauseNames, schema }: IDataObject): IDataObject {
	const { type, items, custom: plugin } = (schema ?? {}) as Schema;
	return definedOnly({
		id,
		name,
		custom,
		type,
		items,
		customType: plugin?.split(':').at(-1),
		jqlNames: clauseNames,
	});
}
