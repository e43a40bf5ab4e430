import type { Asked } from '../../asked';
import { builtIn, collected, step } from '../../operation';
import { listText } from '../../values/list';
import { isRecord, type Parameters } from '../../workflow';
import { issueIn } from '../requiredText';
import { recipientsInJson } from './recipients';

const MAIL = 'additionalFields';
const TO = 'notificationRecipientsUi';
const ONLY = 'notificationRecipientsRestrictionsUi';

export const notify = builtIn(
	'issue',
	'notify',
	{
		issueKey: [],
		jsonParameters: [],
		[MAIL]: ['htmlBody', 'subject', 'textBody'],
		[TO]: ['notificationRecipientsValues'],
		notificationRecipientsJson: [],
		[ONLY]: ['notificationRecipientsRestrictionsValues'],
		notificationRecipientsRestrictionsJson: [],
	},
	(asked) => {
		const { subject, textBody, htmlBody } = asked.collection(MAIL);
		if (subject !== undefined && subject !== '') {
			asked.note(`${MAIL}.subject`, "n8n's node never sends it; ours does.");
		}
		const isJson = asked.isOn('jsonParameters');
		const to = isJson
			? recipientsInJson('notificationRecipientsJson', asked)
			: inForm(TO, 'notificationRecipientsValues', asked);
		const only = isJson
			? recipientsInJson('notificationRecipientsRestrictionsJson', asked)
			: inForm(ONLY, 'notificationRecipientsRestrictionsValues', asked);
		const restriction = isJson ? 'notificationRecipientsRestrictionsJson' : ONLY;
		if (listText(only.users)) {
			asked.note(restriction, 'Jira restricts an email by groups only: the users are left out.');
		}
		const chosen = PEOPLE_OF_THE_ISSUE.filter((who) => to[who] === true);
		noteSwitches(to, asked);
		return [
			step('issue', 'notify', {
				issue: issueIn(asked),
				subject: subject || undefined,
				message: textBody || undefined,
				recipients: chosen.length > 0 ? chosen : undefined,
				users: listText(to.users) || undefined,
				groups: listText(to.groups) || undefined,
				options: collected({
					htmlMessage: htmlBody || undefined,
					onlyGroups: listText(only.groups) || undefined,
					onlyPermissions: listText(only.permissions) || undefined,
				}),
			}),
		];
	},
);

const PEOPLE_OF_THE_ISSUE = ['assignee', 'reporter', 'voters', 'watchers'] as const;

function inForm(name: string, set: string, asked: Asked): Parameters {
	const { [set]: values } = asked.collection(name);
	return isRecord(values) ? values : {};
}

/** Says who gets the email now, though they were chosen before too. */
function noteSwitches(to: Parameters, { given, note }: Asked): void {
	const place = given(TO) === undefined ? 'notificationRecipientsJson' : TO;
	const expressions = PEOPLE_OF_THE_ISSUE.filter((who) => typeof to[who] === 'string');
	if (expressions.length > 0) {
		note(
			place,
			`${expressions.join(', ')}: an expression, left out. Choose 'Recipients' by an expression for the whole list.`,
		);
	}
	if (place !== TO) return;
	if (to.watchers === true && to.assignee !== true) {
		note(
			place,
			"watchers: n8n's node sends them nothing unless the assignee is chosen too; ours does.",
		);
	}
	if (to.voters === true) {
		note(place, "voters: n8n's node sends the email to the watchers instead; ours to the voters.");
	}
}
