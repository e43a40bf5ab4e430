import type { IDataObject } from 'n8n-workflow';
import {
	choiceField,
	textField,
	textOf,
	textValue,
	userField,
	type ValueOf,
} from '../../../fields';
import type { RunContext } from '../../../operation';
import { definedOnly } from '../../../values/definedOnly';
import { personNamed, personValue, type PEOPLE } from '../../people';
import { categoryField, categoryId, type CATEGORIES } from './projectCategory';

/** The key of a project, in capitals. Source: "Create project", Jira Cloud platform REST API. */
export const projectKey = textValue
	.transform((text) => text.toUpperCase())
	.refine((text) => /^[A-Z][A-Z0-9_]+$/.test(text), {
		message: 'two or more letters and digits that begin with a letter, such as WEB',
	});

/** What a project has besides its key and its name. */
export const projectDetails = {
	assigneeType: choiceField(
		'Default Assignee',
		[
			{ name: 'Unassigned', value: 'UNASSIGNED' },
			{ name: 'Project Lead', value: 'PROJECT_LEAD' },
		],
		{ description: 'Who gets new issues of the project' },
	),
	category: categoryField({ description: 'The category of the project' }),
	description: textField('Description', {
		typeOptions: { rows: 3 },
		placeholder: 'e.g. The new shop',
		description: 'What the project is about',
	}),
	lead: userField('Lead', 'searchAssignableUsers', {
		description: 'The person responsible for the project',
	}),
	url: textOf(
		'URL',
		textValue.refine((text) => /^https?:\/\/\S+$/i.test(text), {
			message: 'an address that begins with https://',
		}),
		{
			placeholder: 'e.g. https://acme.example/shop',
			description: 'The address of a page about the project',
		},
	),
};

/** What Jira calls the fields where it refuses their values. */
const IN_REFUSALS = {
	projectKey: 'Key',
	projectLead: 'Lead',
	projectName: 'Name',
	projectUrl: 'URL',
	projectTemplateKey: 'Template',
	projectType: 'Template',
} as const;

type Details = {
	readonly [Name in keyof typeof projectDetails]?: ValueOf<(typeof projectDetails)[Name]>;
};

/**
 * The details of a project in Jira's form.
 *
 * @param label of the collection that has them
 */
export async function projectBody(
	{ lead, category, ...details }: Details & { readonly [name: string]: unknown },
	label: string,
	context: RunContext<typeof CATEGORIES | typeof PEOPLE>,
): Promise<IDataObject> {
	const { site, fieldNames } = context;
	for (const [own, name] of Object.entries(IN_REFUSALS)) fieldNames.set(own, name);
	const person = lead && personValue(await personNamed(lead, `${label} → Lead`, context), site);
	return definedOnly({
		...details,
		categoryId: category && (await categoryId(category, `${label} → Category`, context)),
		[leadKey(site)]: person?.[site.userKey],
	});
}

/** What Jira calls the lead of a project in requests. */
export function leadKey({ flavour }: RunContext['site']): string {
	return flavour === 'cloud' ? 'leadAccountId' : 'lead';
}
