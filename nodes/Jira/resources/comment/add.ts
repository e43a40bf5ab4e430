import { definedOnly } from '../../../values/definedOnly';
import { issueField, richTextField, visibilityField } from '../../../fields';
import { operation } from '../../../operation';
import { addedComment, addedCommentEndpoints, ADDITION } from './addedComment';
import { richText } from '../issue/issueFields';

export const addComment = operation({
	displayName: 'Add',
	action: 'Add comment to issue',
	phrases: ['reply to issue', 'add note'],
	description: 'Add a comment to an issue',
	effect: 'commented',
	endpoints: addedCommentEndpoints,
	fields: {
		issue: issueField(),
		body: richTextField('Comment', {
			typeOptions: { rows: 4 },
			required: true,
			description: "The text, in Markdown unless 'Text Format' says otherwise",
		}),
		visibleTo: visibilityField('Who may read the comment'),
	},

	run: async ({ issue, body, visibleTo }, context) =>
		await addedComment(
			issue,
			definedOnly({
				body: richText(context.site, body.format, body.text, ADDITION),
				visibility: visibleTo,
			}),
			context,
		),
});
