import type { IDataObject } from 'n8n-workflow';
import { dateField, textField, userField, type ValueOf } from '../../../fields';
import type { RunContext } from '../../../operation';
import { definedOnly } from '../../../values/definedOnly';
import { ONLY_ON_CLOUD_ADDED } from '../../onlyOnCloud';
import { personNamed, personValue, type PEOPLE } from '../../people';

/** What a version has besides its name. */
export const versionDetails = {
	description: textField('Description', {
		typeOptions: { rows: 3 },
		placeholder: 'e.g. The one with the new checkout',
		description: 'What the version is about',
	}),
	driver: userField('Driver', 'searchAssignableUsers', {
		...ONLY_ON_CLOUD_ADDED,
		description: 'The person responsible for the version (Cloud only)',
	}),
	releaseDate: dateField('Release Date', {
		description: 'The day of the release, also a planned one',
	}),
	startDate: dateField('Start Date', { description: 'The day on which work on it starts' }),
};

type Details = {
	readonly [Name in keyof typeof versionDetails]?: ValueOf<(typeof versionDetails)[Name]>;
};

/**
 * The details of a version in Jira's form.
 *
 * @param label of the collection that has them
 */
export async function versionBody(
	{ driver, ...details }: Details & { readonly name?: string | undefined },
	label: string,
	context: RunContext<typeof PEOPLE>,
): Promise<IDataObject> {
	if (driver === undefined || context.site.flavour !== 'cloud') return definedOnly(details);
	const person = await personNamed(driver, `${label} → Driver`, context);
	return { ...definedOnly(details), driver: personValue(person, context.site)?.['accountId'] };
}
