import type { WrittenPerson } from '../values/person';
import type { Details, Entered, Field } from './field';
import { listOf, textListValue } from './list';

/** Several people, by email address, name, account ID (Cloud) or user name (Data Center); looked up with `personNamed`. */
export function peopleField<const Some extends Details & { readonly description: string }>(
	displayName: string,
	details: Some,
): Field<Entered<WrittenPerson[], Some>> {
	const description = `${details.description}: email addresses, names, account IDs (Cloud) or user names (Data Center), separated by commas`;
	return listOf(
		displayName,
		textListValue.transform((given) => given.map((value): WrittenPerson => ({ by: 'any', value }))),
		{ placeholder: 'e.g. mia@acme.example', ...details, description },
		'Emails or Names',
	);
}
