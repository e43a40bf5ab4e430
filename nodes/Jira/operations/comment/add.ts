import { z } from 'zod/v3';
import { operation } from '../../../operation';
import { issueReference } from '../../../values/issueReference';
import { picked } from '../../../values/locator';
import { someText } from '../../../values/named';
import { addedComment, addedCommentEndpoints } from '../../addedComment';
import { definedOnly, richText, richTextInput, textFormatInput } from '../../issueFields';
import { textFormatParameter } from '../../parameters/fields';
import { issueParameter } from '../../parameters/locators';

const input = z
	.object({
		issue: picked(issueReference),
		body: richTextInput,
		textFormat: textFormatInput,
		visibleTo: z.enum(['everyone', 'role', 'group']).default('everyone'),
		visibleToName: someText.optional(),
	})
	.strict()
	.refine(
		({ visibleTo, visibleToName }) => visibleTo === 'everyone' || visibleToName !== undefined,
		{
			path: ['visibleToName'],
			message: 'the name of a project role or a group',
		},
	);

export const addComment = operation({
	resource: 'comment',
	name: 'add',
	displayName: 'Add',
	action: 'Add comment to issue',
	description: 'Write a comment on an issue',
	effect: 'commented',
	endpoints: addedCommentEndpoints,
	parameters: [
		issueParameter(),
		{
			displayName: 'Comment',
			name: 'body',
			type: 'string',
			typeOptions: { rows: 4 },
			required: true,
			default: '',
			description: "The text, in Markdown unless 'Text Format' says otherwise",
		},
		textFormatParameter,
		{
			displayName: 'Visible To',
			name: 'visibleTo',
			type: 'options',
			options: [
				{ name: 'Everyone Who Sees the Issue', value: 'everyone' },
				{ name: 'Members of a Group', value: 'group' },
				{ name: 'Members of a Project Role', value: 'role' },
			],
			default: 'everyone',
			description: 'Who may read the comment',
		},
		{
			displayName: 'Role or Group',
			name: 'visibleToName',
			type: 'string',
			default: '',
			placeholder: 'e.g. Administrators',
			displayOptions: { show: { visibleTo: ['role', 'group'] } },
			description: 'The name of the project role or the group',
		},
	],
	input,

	kind: 'script',
	run: async ({ issue, body, textFormat, visibleTo, visibleToName }, context) =>
		await addedComment(
			issue,
			definedOnly({
				body: richText(context.site, textFormat, body),
				visibility:
					visibleTo === 'everyone' ? undefined : { type: visibleTo, value: visibleToName },
			}),
			context,
		),
});
