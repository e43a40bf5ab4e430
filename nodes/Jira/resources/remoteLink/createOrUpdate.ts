import type { IDataObject } from 'n8n-workflow';
import { booleanField, collectionField, issueField, lineField, textField } from '../../../fields';
import { ItemRefused, operation } from '../../../operation';
import { definedOnly } from '../../../values/definedOnly';
import { partOfIssue } from '../issue/issueOutput';
import { globalIdField, LONGEST_GLOBAL_ID } from './fields';

/** The most characters of a title. Source: schema `RemoteObject` of Jira Data Center, where more are refused. */
const LONGEST_TITLE = 255;

export const createOrUpdateRemoteLink = operation({
	displayName: 'Create or Update',
	action: 'Create or update remote link of issue',
	phrases: ['add web link', 'add URL to issue', 'link page to issue', 'upsert remote link'],
	description: 'Link an issue to a page or an object outside Jira, or change that link',
	effect: 'linked',
	endpoint: 'POST /rest/api/3/issue/{issueIdOrKey}/remotelink',
	fields: {
		issue: issueField(),
		url: textField('URL', {
			required: true,
			placeholder: 'e.g. https://shop.example/orders/42',
			description: 'The address that the link opens',
		}),
		title: lineField('Title', LONGEST_TITLE, {
			required: true,
			placeholder: 'e.g. Order 42',
			description: 'The text of the link',
		}),
		globalId: globalIdField({
			description:
				'Identifies the link, so that running again changes it instead of adding another one. If it is left empty, the URL does.',
		}),
		details: collectionField(
			'Additional Fields',
			{
				summary: textField('Summary', {
					placeholder: 'e.g. Paid, not shipped yet',
					description: 'What Jira shows after the title',
				}),
				relationship: textField('Relationship', {
					placeholder: 'e.g. is caused by',
					description: 'The heading under which Jira shows the link; Web links if it has none',
				}),
				applicationName: textField('Application Name', {
					placeholder: 'e.g. Acme Shop',
					description: 'The application that the link leads to; Jira groups links by it',
				}),
				applicationType: textField('Application Type', {
					placeholder: 'e.g. com.acme.shop',
					description: 'The type of that application, for apps that show such links themselves',
				}),
				iconUrl: textField('Icon URL', {
					placeholder: 'e.g. https://shop.example/favicon.png',
					description: 'The address of an icon of 16 by 16 pixels',
				}),
				iconTitle: textField('Icon Title', {
					placeholder: 'e.g. Order',
					description: 'What Jira says of the icon',
				}),
				resolved: booleanField(
					'Resolved',
					'Whether what the link leads to is done: Jira strikes its title out',
				),
			},
			{ description: 'Jira empties those that a change leaves out' },
		),
	},

	request: (asked) => ({
		path: { issueIdOrKey: asked.issue },
		body: definedOnly({
			globalId: globalIdOf(asked),
			relationship: asked.details.relationship,
			application: filled({
				name: asked.details.applicationName,
				type: asked.details.applicationType,
			}),
			object: definedOnly({
				url: asked.url,
				title: asked.title,
				summary: asked.details.summary,
				icon: filled({ url16x16: asked.details.iconUrl, title: asked.details.iconTitle }),
				status: filled({ resolved: asked.details.resolved }),
			}),
		}),
	}),
	output: (link, asked, site) =>
		partOfIssue(
			asked.issue,
			{ id: String((link as IDataObject)['id']), globalId: globalIdOf(asked) },
			site,
		),
});

/** The global ID that the form names, or the URL. */
function globalIdOf({ globalId, url }: { globalId: string | undefined; url: string }): string {
	const id = globalId ?? url;
	if (id.length <= LONGEST_GLOBAL_ID) return id;
	throw new ItemRefused(
		`'URL' has ${id.length} characters, which are too many to identify the link by`,
		`Enter a 'Global ID' of at most ${LONGEST_GLOBAL_ID} characters.`,
	);
}

/** An object of what is defined; undefined if nothing is. */
function filled(values: Readonly<Record<string, unknown>>): IDataObject | undefined {
	const object = definedOnly(values);
	return Object.keys(object).length === 0 ? undefined : object;
}
