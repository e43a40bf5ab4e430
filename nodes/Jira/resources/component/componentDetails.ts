import type { IDataObject } from 'n8n-workflow';
import { choiceField, textField, userField, type ValueOf } from '../../../fields';
import type { RunContext } from '../../../operation';
import { definedOnly } from '../../../values/definedOnly';
import { personNamed, personValue, type PEOPLE } from '../../people';

/** What a component has besides its name. */
export const componentDetails = {
	assigneeType: choiceField(
		'Default Assignee',
		[
			{ name: 'Project Default', value: 'PROJECT_DEFAULT' },
			{ name: 'Component Lead', value: 'COMPONENT_LEAD' },
			{ name: 'Project Lead', value: 'PROJECT_LEAD' },
			{ name: 'Unassigned', value: 'UNASSIGNED' },
		],
		{ description: 'Who gets new issues of the component' },
	),
	description: textField('Description', {
		typeOptions: { rows: 3 },
		placeholder: 'e.g. Invoices and payments',
		description: 'What the component is about',
	}),
	lead: userField('Lead', 'searchAssignableUsers', {
		description: 'The person responsible for the component; "unassigned" means nobody',
	}),
};

type Details = {
	readonly [Name in keyof typeof componentDetails]?: ValueOf<(typeof componentDetails)[Name]>;
};

/** What stands for no lead. */
const NOBODY = { unassigned: { is: 'nobody' } } as const;

/**
 * The details of a component in Jira's form.
 *
 * @param label of the collection that has them
 */
export async function componentBody(
	{ lead, ...details }: Details & { readonly name?: string | undefined },
	label: string,
	context: RunContext<typeof PEOPLE>,
): Promise<IDataObject> {
	if (lead === undefined) return definedOnly(details);
	const { site } = context;
	const person = personValue(await personNamed(lead, `${label} → Lead`, context, NOBODY), site);
	// An empty text takes the lead away.
	const id = person?.[site.userKey] ?? '';
	return {
		...definedOnly(details),
		[site.flavour === 'cloud' ? 'leadAccountId' : 'leadUserName']: id,
	};
}
