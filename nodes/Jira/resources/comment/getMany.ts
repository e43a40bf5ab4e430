import type { IDataObject } from 'n8n-workflow';
import { call, listPages, listPagesAhead, SEVERAL_ISSUES } from '../../../connection';
import {
	choiceField,
	collectionField,
	dateTimeField,
	issueField,
	limitField,
	simplifyField,
	textsAsField,
	type Values,
} from '../../../fields';
import { listOutputs, operation, type RunContext } from '../../../operation';
import { momentOf } from '../../../values/moment';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { listsTogether, rememberedList } from '../issue/listsTogether';
import { simplifyComment } from './simplifyComment';

const COMMENTS = 'GET /rest/api/3/issue/{issueIdOrKey}/comment';
const NEWEST_FIRST = '-created';

const form = {
	issue: issueField(),
	filters: collectionField('Filters', {
		since: dateTimeField('Created or Updated Since', {
			description: 'Only comments that were added or changed at this time or later',
		}),
	}),
	limit: limitField(),
	order: choiceField('Order', [
		{ name: 'Oldest First', value: 'created' },
		{ name: 'Newest First', value: NEWEST_FIRST },
	]),
	simplify: simplifyField(),
	textsAs: textsAsField(),
};

type Asked = Values<typeof form>;

/** The most comments of one page on Cloud. */
const PAGE = 100;

export const getComments = operation({
	displayName: 'Get Many',
	action: 'Get many comments of issue',
	phrases: ['list comments', 'new comments'],
	description: 'Read the comments of an issue; several issues share requests',
	endpoints: [COMMENTS, ...SEVERAL_ISSUES],
	optional: SEVERAL_ISSUES,
	fields: form,

	run: async (asked, context) => {
		const { since = -Infinity } = asked.filters;
		const output = (comment: IDataObject) =>
			lastWritten(comment) < since
				? []
				: simplifiedIf(asked, comment, (shown) =>
						simplifyComment(shown, context.site, asked.textsAs),
					);
		return await listOutputs(pagesOf(asked, context), output, context, asked.limit);
	},
	combine: listsTogether('comment'),
});

/** When a comment was last written; Infinity if Jira does not say. */
function lastWritten({ created, updated }: IDataObject): number {
	return momentOf(updated) ?? momentOf(created) ?? Infinity;
}

/** The comments of the issue: those that were read together with others, if all, or its list. */
async function* pagesOf(
	{ issue, order, limit, filters }: Asked,
	context: RunContext<typeof COMMENTS>,
): AsyncGenerator<readonly unknown[]> {
	const { send, site } = context;
	const known = await rememberedList('comment', issue, context);
	if (known !== undefined) return yield order === NEWEST_FIRST ? known.toReversed() : known;
	const request = call(COMMENTS, { path: { issueIdOrKey: issue }, query: { orderBy: order } });
	// An old comment may have been changed lately, so all are read.
	return filters.since === undefined
		? yield* listPages(send, site, request, { limit, pageSize: PAGE })
		: yield* listPagesAhead(send, site, request, { limit: Infinity, pageSize: PAGE });
}
