import { linesField, textField } from '../../../fields';
import { operation } from '../../../operation';
import { FIELDS } from '../issue/knownFields';
import { ADD_OPTIONS, addingOptions } from './addedOptions';
import { contextField, CONTEXTS } from './contexts';
import { optionFieldField } from './optionField';
import { OPTIONS } from './options';

export const addFieldOptions = operation({
	displayName: 'Add Options',
	action: 'Add options to custom field',
	phrases: ['add select list value', 'add dropdown value', 'create custom field option'],
	description:
		'Add options to a select list, checkboxes, radio buttons or a cascading list; those that are there already stay as they are (Cloud only)',
	effect: 'added',
	onlyOn: 'cloud',
	instead:
		'The REST API of Data Center has nothing that adds options: add them in Jira, under Issues, Custom fields.',
	endpoints: [ADD_OPTIONS, OPTIONS, CONTEXTS, FIELDS],
	optional: [FIELDS],
	fields: {
		field: optionFieldField(),
		context: contextField({
			description:
				'The context that gets the options; if it is left empty, the only one, or the one for all projects',
		}),
		options: linesField('Options', {
			required: true,
			typeOptions: { rows: 3 },
			placeholder: 'e.g. Warehouse',
			description:
				'The values, each in a line of its own, or as an array. The options of all items for one context share requests, up to 1,000 in each.',
		}),
		parent: textField('Parent Option', {
			placeholder: 'e.g. Europe',
			description:
				'In a cascading list: the option under which to add them, by its value or its ID. Items without it are carried out first.',
		}),
	},

	combine: addingOptions,
});
