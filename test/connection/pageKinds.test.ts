import { call, ListCut, listPages, type JiraRequest } from '../../nodes/connection';
import { endpointsOf, factsOf } from '../../nodes/endpoints';

/** Plays answers in turn and remembers what was asked. */
function recorded(answers: readonly unknown[]) {
	const asked: Array<JiraRequest['query']> = [];
	const send = async ({ query }: JiraRequest) => {
		asked.push(query);
		return answers[asked.length - 1];
	};
	return { asked, send };
}

async function entries(pages: AsyncGenerator<readonly unknown[]>): Promise<unknown[]> {
	const all: unknown[] = [];
	for await (const page of pages) all.push(...page);
	return all;
}

const cloud = { flavour: 'cloud' } as const;
const dataCenter = { flavour: 'dataCenter' } as const;
const all = { limit: Infinity, pageSize: 2 };

describe('audit records, by offset and limit', () => {
	const audit = call('GET /rest/api/3/auditing/record');

	it('are read until a page is not full, whatever its total counts', async () => {
		const { asked, send } = recorded([
			{ records: [1, 2], offset: 0, limit: 2, total: 2 },
			{ records: [3, 4], offset: 2, limit: 2, total: 2 },
			{ records: [5], offset: 4, limit: 2, total: 1 },
		]);
		expect(await entries(listPages(send, cloud, audit, all))).toEqual([1, 2, 3, 4, 5]);
		expect(asked).toEqual([
			{ limit: 2, offset: 0 },
			{ limit: 2, offset: 2 },
			{ limit: 2, offset: 4 },
		]);
	});

	it('are read on when Jira lowers the limit', async () => {
		const { send } = recorded([
			{ records: [1, 2], limit: 2 },
			{ records: [3], limit: 2 },
		]);
		const wish = { limit: Infinity, pageSize: 1000 };
		expect(await entries(listPages(send, cloud, audit, wish))).toEqual([1, 2, 3]);
	});

	it('end where an answer says nothing about its limit and is empty', async () => {
		const { asked, send } = recorded([{ records: [1, 2] }, { records: [] }]);
		expect(await entries(listPages(send, cloud, audit, all))).toEqual([1, 2]);
		expect(asked).toHaveLength(2);
	});
});

describe('options of a field on Data Center, by the number of the page', () => {
	const options = call('GET /rest/api/2/customFields/{customFieldId}/options', {
		path: { customFieldId: '10001' },
	});

	it('are read in pages of one size until the total', async () => {
		const { asked, send } = recorded([
			{ options: [1, 2], total: 3 },
			{ options: [3], total: 3 },
		]);
		expect(await entries(listPages(send, dataCenter, options, all))).toEqual([1, 2, 3]);
		expect(asked).toEqual([
			{ page: 1, maxResults: 2 },
			{ page: 2, maxResults: 2 },
		]);
	});

	it('keep their size when fewer are wanted than the next page has', async () => {
		const { asked, send } = recorded([
			{ options: [1, 2], total: 9 },
			{ options: [3, 4], total: 9 },
		]);
		const wish = { limit: 3, pageSize: 2 };
		expect(await entries(listPages(send, dataCenter, options, wish))).toEqual([1, 2, 3]);
		expect(asked.at(-1)).toEqual({ page: 2, maxResults: 2 });
	});

	it('say so when there should be more', async () => {
		const { send } = recorded([
			{ options: [1, 2], total: 3 },
			{ options: [], total: 3 },
		]);
		await expect(entries(listPages(send, dataCenter, options, all))).rejects.toThrow(ListCut);
	});
});

describe('lists by cursor', () => {
	const plans = call('GET /rest/api/3/plans/plan');
	const users = call('GET /rest/api/2/user/list');

	it.each([
		['last', { last: true }],
		['isLast', { isLast: true }],
		['no cursor', {}],
		['an empty cursor', { nextPageCursor: '' }],
	])('of Cloud end at %s', async (_, end) => {
		const { asked, send } = recorded([
			{ values: [1, 2], nextPageCursor: '2', last: false },
			{
				values: [3],
				nextPageCursor: '3',
				...end,
				...(_ === 'no cursor' && { nextPageCursor: null }),
			},
		]);
		expect(await entries(listPages(send, cloud, plans, all))).toEqual([1, 2, 3]);
		expect(asked).toEqual([{ maxResults: 2 }, { maxResults: 2, cursor: '2' }]);
	});

	it('of Data Center follow nextCursor', async () => {
		const { asked, send } = recorded([
			{
				values: ['a'],
				nextCursor: 'x',
				isLast: false,
				nextPage: 'https://jira.acme.example/?cursor=x',
			},
			{ values: ['b'], isLast: true },
		]);
		expect(await entries(listPages(send, dataCenter, users, all))).toEqual(['a', 'b']);
		expect(asked.at(-1)).toEqual({ maxResults: 2, cursor: 'x' });
	});
});

it('follows a token that stands one level down, beside its entries', async () => {
	const usages = call('GET /rest/api/3/statuses/{statusId}/projectUsages', {
		path: { statusId: '3' },
	});
	const { asked, send } = recorded([
		{ statusId: '3', projects: { values: [1, 2], nextPageToken: 'x' } },
		{ statusId: '3', projects: { values: [3] } },
	]);
	expect(await entries(listPages(send, cloud, usages, all))).toEqual([1, 2, 3]);
	expect(asked).toEqual([{ maxResults: 2 }, { maxResults: 2, nextPageToken: 'x' }]);
});

it('follows the address of the next page of failed webhooks', async () => {
	const failed = call('GET /rest/api/3/webhook/failed');
	const { asked, send } = recorded([
		{
			values: [1],
			next: 'https://acme.atlassian.net/rest/api/3/webhook/failed?failedAfter=157&maxResults=1',
		},
		{ values: [] },
	]);
	expect(await entries(listPages(send, cloud, failed, all))).toEqual([1]);
	expect(asked).toEqual([{}, { failedAfter: '157', maxResults: '1' }]);
});

it.each(['cloud', 'dataCenter'] as const)('reads a page of every list of %s', async (flavour) => {
	for (const endpoint of endpointsOf(flavour)) {
		const { paging } = factsOf(endpoint, flavour);
		if (paging === undefined) continue;
		const [first = '', below] = (paging.entries ?? '').split('/');
		const list = below === undefined ? [1] : { [below]: [1] };
		const body = first === '' ? [1] : { [first]: list, total: 1, isLast: true, isLastPage: true };
		const { send } = recorded([body, first === '' ? [] : { [first]: [] }]);
		const read = listPages(send, { flavour }, { endpoint, path: {}, query: {} }, all);
		expect([endpoint, await entries(read)]).toEqual([endpoint, [1]]);
	}
});
