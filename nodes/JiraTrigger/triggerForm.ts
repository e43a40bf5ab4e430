import type { INodeProperties } from 'n8n-workflow';
import {
	booleanField,
	choiceField,
	collectionField,
	formOf,
	wholeNumberField,
	type Form,
	type ParameterValues,
	type Values,
} from '../fields';
import type { Way } from './events';
import { APP } from './hooks/hookWay';
import { outputFields } from './output/outputForm';
import { inputOf } from './parameters';
import { wantedParameters } from './wanted/form';

/** By webhooks, and by a search for what was missed. */
export const WEBHOOK_WAYS: readonly Way[] = ['adminWebhook', 'dynamicWebhook'];

const fields = {
	...outputFields,
	options: collectionField(
		'Options',
		{
			allowsUnsigned: booleanField(
				'Accept Unsigned Deliveries',
				'Whether to accept what nobody signed, from a Jira Data Center before version 10. Whoever learns the address of the webhook can then start the workflow.',
			),
			catchUp: booleanField(
				'Catch Up',
				'Whether to search each hour for what no delivery told of, also while n8n or Jira could not be reached, and start the workflow for that too. Deletions, sprints, versions and what else no search finds stay unknown.',
				{ default: true },
			),
			secretNumber: wholeNumberField('Secret Number', {
				default: 1,
				typeOptions: { minValue: 1 },
				description:
					'Another number makes a new secret for the signatures of Jira. The old one is accepted for another day.',
			}),
			way: choiceField(
				'Webhook',
				[
					{
						name: 'Automatic',
						value: 'automatic',
						description: 'What the credential allows',
					},
					{
						name: 'Admin Webhook',
						value: 'adminWebhook',
						description: 'All events; needs a credential of an administrator',
					},
					{
						name: 'Dynamic Webhook',
						value: 'dynamicWebhook',
						description: 'Issues, comments, sprints and versions; needs an OAuth 2.0 app',
					},
				],
				{ description: 'How Jira is asked to send events' },
			),
		},
		{ placeholder: 'Add Option', description: 'How the trigger works with Jira' },
	),
};

const form: Form<Values<typeof fields>> = formOf(fields);

/** The form of the webhook trigger. */
export const triggerParameters: INodeProperties[] = [
	...wantedParameters(WEBHOOK_WAYS),
	...form.parameters,
];

/** Who chooses the webhook needs no notice. */
const CHOSEN = { '/options.way': ['adminWebhook', 'dynamicWebhook'] };

/** Which webhook Automatic takes, and what that means: for the user only, before anything is registered. */
export const wayNotices: INodeProperties[] = [
	{
		displayName:
			'Jira will send events by a dynamic webhook, because this credential is of an OAuth 2.0 app: events of issues, comments, issue properties, sprints and versions. Jira allows one such trigger for each app.',
		name: 'dynamicWebhookNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { authentication: [APP] }, hide: CHOSEN },
	},
	{
		displayName:
			"Jira will send events by an admin webhook: the account of the credential needs the global permission 'Administer Jira'. Without it, use the Jira Platform Polling Trigger, which needs no right but to see the issues.",
		name: 'adminWebhookNotice',
		type: 'notice',
		default: '',
		displayOptions: { hide: { authentication: [APP], ...CHOSEN } },
	},
];

/** What the trigger is set to, besides what it waits for. */
export type TriggerSettings = Values<typeof fields>;

/** @throws ItemRefused that names the parameter */
export function triggerSettings(given: ParameterValues): TriggerSettings {
	return inputOf(form, given);
}
