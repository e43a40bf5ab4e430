import type { IDataObject } from 'n8n-workflow';
import { call, listPages, onCloud, SEVERAL_ISSUES } from '../../../connection';
import {
	collectionField,
	dateTimeField,
	issueField,
	limitField,
	peopleField,
	simplifyField,
	textsAsField,
	type Values,
} from '../../../fields';
import { listOutputs, operation, type RunContext } from '../../../operation';
import { momentOf } from '../../../values/moment';
import { PEOPLE, personNamed } from '../../people';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { listsTogether, rememberedList } from '../issue/listsTogether';
import { simplifyWorklog } from './simplifyWorklog';

const WORKLOGS = 'GET /rest/api/3/issue/{issueIdOrKey}/worklog';
const endpoints = [WORKLOGS, ...SEVERAL_ISSUES, PEOPLE] as const;

const form = {
	issue: issueField(),
	filters: collectionField('Filters', {
		authors: peopleField('Authors', { description: 'Only work that these people logged' }),
		startedAfter: dateTimeField('Started After', {
			description: 'Only work that began at this time or later',
		}),
		startedBefore: dateTimeField('Started Before', {
			description: 'Only work that began before this time',
		}),
	}),
	limit: limitField(),
	simplify: simplifyField(),
	textsAs: textsAsField(),
};

type Asked = Values<typeof form>;

/** The most worklogs of one page on Cloud; Data Center returns all. */
const PAGE = 5000;

export const getWorklogs = operation({
	displayName: 'Get Many',
	action: 'Get many worklogs of issue',
	phrases: ['time tracking', 'logged work', 'timesheet'],
	description: 'List the work that was logged on an issue, oldest first',
	endpoints,
	optional: [PEOPLE],
	fields: form,

	run: async (asked, context) => {
		const { site } = context;
		const authors = await authorsOf(asked, context);
		const { startedAfter: from = -Infinity, startedBefore: to = Infinity } = asked.filters;
		const isWanted = (worklog: IDataObject) => {
			const started = momentOf(worklog['started']) ?? NaN;
			const author = (worklog['author'] as IDataObject | undefined)?.[site.userKey];
			return started >= from && started < to && (authors?.has(String(author)) ?? true);
		};
		const output = (worklog: IDataObject) =>
			isWanted(worklog)
				? simplifiedIf(asked, worklog, (shown) => simplifyWorklog(shown, site, asked.textsAs))
				: [];
		return await listOutputs(pagesOf(asked, context), output, context, asked.limit);
	},
	combine: listsTogether('worklog'),
});

/** The references of the wanted authors; undefined if all are wanted. */
async function authorsOf(
	{ filters: { authors } }: Asked,
	context: RunContext<typeof PEOPLE>,
): Promise<ReadonlySet<string> | undefined> {
	if (authors === undefined) return undefined;
	const known = new Set<string>();
	for (const author of authors) {
		const person = await personNamed(author, 'Authors', context);
		if (person.is === 'reference') known.add(person.value);
	}
	return known;
}

/** The worklogs of the issue: those that were read together with others, if all, or its list. */
async function* pagesOf(
	{ issue, filters, limit }: Asked,
	context: RunContext<typeof WORKLOGS>,
): AsyncGenerator<readonly unknown[]> {
	const { send, site } = context;
	const known = await rememberedList('worklog', issue, context);
	if (known !== undefined) return yield known;
	const query = onCloud(site, {
		startedAfter: filters.startedAfter,
		startedBefore: filters.startedBefore,
	});
	const request = call(WORKLOGS, { path: { issueIdOrKey: issue }, ...(query && { query }) });
	const most = filters.authors === undefined ? limit : Infinity;
	return yield* listPages(send, site, request, { limit: most, pageSize: PAGE });
}
