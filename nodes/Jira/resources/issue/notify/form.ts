import type { IDataObject } from 'n8n-workflow';
import {
	collectionField,
	issueField,
	listField,
	multiChoiceField,
	peopleField,
	preparedField,
	textField,
	type Values,
} from '../../../../fields';

const GROUPS = 'names of groups, or their IDs on Cloud, separated by commas';

/** What Notify asks for. */
export const notifyForm = {
	issue: issueField(),
	subject: textField('Subject', {
		placeholder: 'e.g. Printer on fire',
		description: 'The subject of the email; the key and the summary of the issue if it is empty',
	}),
	message: textField('Message', {
		typeOptions: { rows: 4 },
		placeholder: 'e.g. The printer is on fire.',
		description: 'The text of the email, without formatting',
	}),
	recipients: multiChoiceField(
		'Recipients',
		[
			{ name: 'Assignee', value: 'assignee' },
			{ name: 'Reporter', value: 'reporter' },
			{ name: 'Voters', value: 'voters' },
			{ name: 'Watchers', value: 'watchers' },
		],
		{ description: 'Who of the people of the issue gets the email; Jira sends none to yourself' },
	),
	users: peopleField('Users', { description: 'Other people who get it' }),
	groups: listField(
		'Groups',
		{ placeholder: 'e.g. jira-users', description: `Groups whose members get it: ${GROUPS}` },
		'Names or IDs',
	),
	options: collectionField('Options', {
		htmlMessage: textField('Message as HTML', {
			typeOptions: { rows: 4 },
			placeholder: 'e.g. <p>The printer is on <b>fire</b>.</p>',
			description: 'The text of the email for people whose mail program shows HTML',
		}),
		onlyGroups: listField('Only Members Of', {
			placeholder: 'e.g. jira-users',
			description: `Only recipients who are in one of these groups get it: ${GROUPS}`,
		}),
		onlyPermissions: listField('Only With Permissions', {
			placeholder: 'e.g. BROWSE_PROJECTS',
			description:
				'Only recipients who have these permissions get it: keys of permissions, separated by commas',
		}),
	}),
	/** The people in Jira's own form, see `prepare`. */
	people: preparedField<readonly IDataObject[]>(),
};

export type NotifyInput = Values<typeof notifyForm>;
