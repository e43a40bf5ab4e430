import type { IDataObject } from 'n8n-workflow';
import type { Site } from '../../../connection';
import { ItemRefused, operation } from '../../../operation';
import { definedOnly } from '../../../values/definedOnly';
import { PEOPLE, personNamed, personValue } from '../../people';
import { writtenIssue } from './issueOutput';
import { notifyForm, type NotifyInput } from './notify/form';

export const notifyIssue = operation({
	displayName: 'Notify',
	action: 'Send notification about issue',
	phrases: ['email watchers', 'notify', 'send mail', 'notify assignee'],
	description: 'Let Jira send an email about an issue to its people, to others or to groups',
	effect: 'notified about',
	endpoint: 'POST /rest/api/3/issue/{issueIdOrKey}/notify',
	endpoints: [PEOPLE],
	fields: notifyForm,

	prepare: async (asked, context) => {
		const people = await Promise.all(
			(asked.users ?? []).map(async (one) =>
				personValue(await personNamed(one, 'Users', context), context.site),
			),
		);
		return { ...asked, people: people.filter((one) => one !== null) };
	},
	request: (asked, site) => ({ path: { issueIdOrKey: asked.issue }, body: emailOf(asked, site) }),
	output: (_body, { issue }, site) => writtenIssue(issue, { notified: true }, site),
});

function emailOf(asked: NotifyInput, site: Site): IDataObject {
	const { subject, message, recipients, people = [], groups, options } = asked;
	if (message === undefined && options.htmlMessage === undefined) {
		throw new ItemRefused("'Message' is empty", "Enter a text, or add 'Message as HTML'.");
	}
	const to = {
		...Object.fromEntries(recipients.map((who) => [who, true])),
		...(people.length > 0 && { users: [...people] }),
		...groupsOf(groups, site),
	};
	if (Object.keys(to).length === 0) {
		throw new ItemRefused(
			'There is nobody to notify',
			"Choose 'Recipients', or fill in 'Users' or 'Groups'.",
		);
	}
	const restrict = {
		...groupsOf(options.onlyGroups, site),
		...(options.onlyPermissions && {
			permissions: options.onlyPermissions.map((key) => ({ key: permissionKey(key) })),
		}),
	};
	return definedOnly({
		subject,
		textBody: message,
		htmlBody: options.htmlMessage,
		to,
		restrict: Object.keys(restrict).length > 0 ? restrict : undefined,
	});
}

const GROUP_ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Groups by name; on Cloud also by ID. */
function groupsOf(groups: readonly string[] = [], { flavour }: Site): IDataObject {
	const ids = groups.filter((group) => flavour === 'cloud' && GROUP_ID.test(group));
	const names = groups.filter((group) => !ids.includes(group)).map((name) => ({ name }));
	return {
		...(ids.length > 0 && { groupIds: ids }),
		...(names.length > 0 && { groups: names }),
	};
}

/** `Browse Projects` and `browse_projects` are `BROWSE_PROJECTS`. */
function permissionKey(written: string): string {
	return written.replace(/[\s-]+/g, '_').toUpperCase();
}
