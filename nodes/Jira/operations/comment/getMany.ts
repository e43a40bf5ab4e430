import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod/v3';
import { operation } from '../../../operation';
import { issueReference } from '../../../values/issueReference';
import { picked } from '../../../values/locator';
import { adfToMarkdown, parseAdf } from '../../../values/richText';
import { limitInput, limitParameters, wantedEntries } from '../../parameters/lists';
import { issueParameter } from '../../parameters/locators';
import { simplifiedIf, simplifyInput, simplifyParameter } from '../../parameters/simplify';
import { simplifyComment } from '../../simplify';

const input = z
	.object({
		issue: picked(issueReference),
		...limitInput,
		order: z.enum(['created', '-created']).default('created'),
		...simplifyInput,
	})
	.strict();

/** Adds the comment's text as Markdown, which people read more easily than ADF. Wiki markup is text already. */
function withText(comment: IDataObject): IDataObject {
	const { body } = comment;
	const document = parseAdf(body);
	return { ...comment, text: document === undefined ? (body ?? '') : adfToMarkdown(document) };
}

export const getComments = operation({
	resource: 'comment',
	name: 'getMany',
	displayName: 'Get Many',
	action: 'Get many comments of issue',
	description: 'Read the comments of an issue',
	endpoint: 'GET /rest/api/3/issue/{issueIdOrKey}/comment',
	parameters: [
		issueParameter(),
		...limitParameters,
		{
			displayName: 'Order',
			name: 'order',
			type: 'options',
			options: [
				{ name: 'Newest First', value: '-created' },
				{ name: 'Oldest First', value: 'created' },
			],
			default: 'created',
		},
		simplifyParameter,
	],
	input,

	kind: 'list',
	request: ({ issue, order }) => ({ path: { issueIdOrKey: issue }, query: { orderBy: order } }),
	limit: wantedEntries,
	pageSize: 100,
	output: (comment: IDataObject, asked) => simplifiedIf(asked, withText(comment), simplifyComment),
});
