import { textOf, textValue } from '../../../fields';

/** The longest key ("Set issue property", Jira platform REST API). */
const LONGEST = 255;

/** The key of a property. */
export function propertyKeyField() {
	return textOf(
		'Property Key',
		textValue.refine((key) => key.length <= LONGEST, {
			message: `at most ${LONGEST} characters long`,
		}),
		{
			required: true,
			placeholder: 'e.g. acme.sync',
			description: 'The key under which the issue keeps the value',
		},
	);
}
