import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod/v3';
import { get, listPages, path } from '../../../connection';
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

export const getComments = operation<z.output<typeof input>>({
	resource: 'comment',
	name: 'getMany',
	displayName: 'Get Many',
	action: 'Get many comments of issue',
	description: 'Read the comments of an issue',
	scopes: ['read:jira-work'],
	specification: {
		cloud: ['GET /rest/api/3/issue/{issueIdOrKey}/comment'],
		dataCenter: ['GET /rest/api/2/issue/{issueIdOrKey}/comment'],
	},
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
	pages: (asked, site, send) =>
		listPages(send, site, get(path`issue/${asked.issue}/comment`, { orderBy: asked.order }), {
			limit: wantedEntries(asked),
			pageSize: 100,
		}),
	output: (comment: IDataObject, asked) => simplifiedIf(asked, withText(comment), simplifyComment),
});
