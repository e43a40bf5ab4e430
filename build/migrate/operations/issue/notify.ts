import { builtIn, step } from '../../operation';
import { issueIn } from '../requiredText';

export const notify = builtIn(
	'issue',
	'notify',
	{
		issueKey: [],
		jsonParameters: [],
		additionalFields: ['htmlBody', 'subject', 'textBody'],
		notificationRecipientsUi: ['notificationRecipientsValues'],
		notificationRecipientsJson: [],
		notificationRecipientsRestrictionsUi: ['notificationRecipientsRestrictionsValues'],
		notificationRecipientsRestrictionsJson: [],
	},
	(asked) => [step('issue', 'notify', { issue: issueIn(asked) })],
);
