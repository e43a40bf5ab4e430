import { path, post } from '../../../connection';
import { issueField, richTextField, visibilityField } from '../../../fields';
import { operation } from '../../../operation';
import { definedOnly, richText } from '../../issueFields';

export const addComment = operation({
	resource: 'comment',
	name: 'add',
	displayName: 'Add',
	action: 'Add comment to issue',
	description: 'Write a comment on an issue',
	scopes: ['write:jira-work'],
	effect: 'commented',
	specification: {
		cloud: ['POST /rest/api/3/issue/{issueIdOrKey}/comment'],
		dataCenter: ['POST /rest/api/2/issue/{issueIdOrKey}/comment'],
	},
	fields: {
		issue: issueField(),
		body: richTextField('Comment', {
			typeOptions: { rows: 4 },
			required: true,
			description: "The text, in Markdown unless 'Text Format' says otherwise",
		}),
		visibleTo: visibilityField('Who may read the comment'),
	},

	kind: 'request',
	request: ({ issue, body, visibleTo }, site) =>
		post(
			path`issue/${issue}/comment`,
			definedOnly({
				body: richText(site, body.format, body.text),
				visibility: visibleTo,
			}),
			{ writesIssue: issue },
		),
});
