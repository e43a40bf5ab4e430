import type { IDataObject } from 'n8n-workflow';
import { call, onCloud } from '../../../connection';
import {
	issueField,
	preparedField,
	richTextField,
	simplifyField,
	visibilityField,
} from '../../../fields';
import { ItemRefused, operation } from '../../../operation';
import { definedOnly } from '../../../values/definedOnly';
import type { FieldValue } from '../../../values/fieldTarget';
import { PEOPLE } from '../../people';
import { richTextIn } from '../../richText';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { partOfIssue } from '../issue/issueOutput';
import { notifyUsersField } from '../worklog/fields';
import { commentIdField, internalChangeField, internalProperty, propertiesOf } from './fields';
import { simplifyComment } from './simplifyComment';

const COMMENT = 'GET /rest/api/3/issue/{issueIdOrKey}/comment/{id}';

export const updateComment = operation({
	displayName: 'Update',
	action: 'Update comment of issue',
	phrases: ['edit comment', 'change comment'],
	description: 'Change a comment of an issue; what is left empty stays as it is',
	effect: 'updated',
	endpoint: 'PUT /rest/api/3/issue/{issueIdOrKey}/comment/{id}',
	endpoints: [COMMENT, PEOPLE],
	fields: {
		issue: issueField(),
		commentId: commentIdField(),
		body: richTextField('Comment', {
			typeOptions: { rows: 4 },
			description: "The new text, in Markdown unless 'Text Format' says otherwise",
		}),
		visibleTo: visibilityField("Who may read the comment; 'Everyone …' leaves that as it is"),
		internal: internalChangeField(),
		notifyUsers: notifyUsersField(),
		simplify: simplifyField(),
		/** The text in Jira's own form, see `prepare`. */
		written: preparedField<FieldValue>(),
	},

	prepare: async (asked, context) => {
		const { issue, commentId, body, visibleTo, internal } = asked;
		if (body !== undefined) return { ...asked, written: await richTextIn(body, context) };
		if (visibleTo === undefined && internal === undefined) {
			throw new ItemRefused(
				'Nothing is to be changed',
				"Fill in 'Comment', 'Visible To' or 'Internal Note'.",
			);
		}
		// Jira refuses a change without a text.
		const request = call(COMMENT, { path: { issueIdOrKey: issue, id: commentId } });
		const comment = (await context.send(request)) as IDataObject;
		return { ...asked, written: comment['body'] as FieldValue };
	},

	request: ({ issue, commentId, written, visibleTo, internal, notifyUsers }, site) => ({
		path: { issueIdOrKey: issue, id: commentId },
		query: { notifyUsers: onCloud(site, notifyUsers) },
		body: definedOnly({
			body: written,
			visibility: visibleTo,
			properties: propertiesOf(internalProperty(internal)),
		}),
	}),
	output: (comment, asked, site) =>
		simplifiedIf(asked, comment as IDataObject, (shown) =>
			partOfIssue(asked.issue, simplifyComment(shown, site), site),
		),
});
