import type { IDataObject } from 'n8n-workflow';
import { choiceField, issueField, limitField, simplifyField } from '../../../fields';
import { operation } from '../../../operation';
import { adfToMarkdown, parseAdf } from '../../../values/richText';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { simplifyEach } from '../../simplified/simplifiedValue';

/** Adds the comment's text as Markdown, which is easier to read than ADF. Wiki markup is text already. */
function withText(comment: IDataObject): IDataObject {
	const { body } = comment;
	const document = parseAdf(body);
	return { ...comment, text: document === undefined ? (body ?? '') : adfToMarkdown(document) };
}

/** A comment with its text as Markdown, without technical properties. */
function simplifyComment({ id, author, text, created, updated, visibility }: IDataObject) {
	return simplifyEach({ id, author, text, created, updated, visibility });
}

export const getComments = operation({
	displayName: 'Get Many',
	action: 'Get many comments of issue',
	description: 'Read the comments of an issue',
	endpoint: 'GET /rest/api/3/issue/{issueIdOrKey}/comment',
	fields: {
		issue: issueField(),
		limit: limitField(),
		order: choiceField('Order', [
			{ name: 'Oldest First', value: 'created' },
			{ name: 'Newest First', value: '-created' },
		]),
		simplify: simplifyField(),
	},

	request: ({ issue, order }) => ({ path: { issueIdOrKey: issue }, query: { orderBy: order } }),
	limit: ({ limit }) => limit,
	pageSize: 100,
	output: (comment: IDataObject, asked) => simplifiedIf(asked, withText(comment), simplifyComment),
});
