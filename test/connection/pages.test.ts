import {
	call,
	ListCut,
	listPages,
	listPagesAhead,
	UnexpectedAnswer,
	type JiraRequest,
} from '../../nodes/connection';
import { settled } from './settled';

/** Plays answers in turn and remembers the requests. */
function recorded(answers: readonly unknown[]) {
	const asked: JiraRequest[] = [];
	const send = async (request: JiraRequest) => {
		asked.push(request);
		return answers[asked.length - 1];
	};
	return { asked, send };
}

async function entries(pages: AsyncGenerator<readonly unknown[]>): Promise<unknown[]> {
	const all: unknown[] = [];
	for await (const page of pages) all.push(...page);
	return all;
}

/** What was read of a list before it ended with an error. */
async function cut(pages: AsyncGenerator<readonly unknown[]>) {
	const read: unknown[] = [];
	try {
		for await (const page of pages) read.push(...page);
	} catch (reason) {
		return { read, reason };
	}
	return { read, reason: undefined };
}

const cloud = { flavour: 'cloud' } as const;
const dataCenter = { flavour: 'dataCenter' } as const;

/** Lists whose entries are under `values`, under `issues`, and a list without pages. */
const projects = call('GET /rest/api/3/project/search');
const issues = call('GET /rest/agile/1.0/board/{boardId}/issue', { path: { boardId: 1 } });
const wholeList = call('GET /rest/api/2/project');

const query = { jql: 'project = SUP' };
const oldSearch = call('POST /rest/api/2/search', { body: query });
const search = call('POST /rest/api/3/search/jql', { body: query });

describe('a list by offset', () => {
	it('follows total, by what Jira really returned', async () => {
		const { asked, send } = recorded([
			{ values: [1, 2], total: 5 },
			{ values: [3, 4], total: 5 },
			{ values: [5], total: 5 },
		]);
		const wish = { limit: Infinity, pageSize: 50 };
		expect(await entries(listPages(send, cloud, projects, wish))).toEqual([1, 2, 3, 4, 5]);
		expect(asked.map(({ query }) => query)).toEqual([
			{ startAt: 0, maxResults: 50 },
			{ startAt: 2, maxResults: 50 },
			{ startAt: 4, maxResults: 50 },
		]);
	});

	it('stops at isLast, and requests no more than is wanted', async () => {
		const { asked, send } = recorded([
			{ values: [1, 2], isLast: false },
			{ values: [3, 4], isLast: true },
		]);
		const wish = { limit: 3, pageSize: 2 };
		expect(await entries(listPages(send, cloud, projects, wish))).toEqual([1, 2, 3]);
		expect(asked.map(({ query }) => query['maxResults'])).toEqual([2, 1]);
	});

	it('ends with an error at an empty page before the total', async () => {
		const { asked, send } = recorded([
			{ values: [1], total: 9 },
			{ values: [], total: 9 },
		]);
		const { read, reason } = await cut(
			listPages(send, cloud, projects, { limit: Infinity, pageSize: 50 }),
		);
		expect(read).toEqual([1]);
		expect(reason).toBeInstanceOf(ListCut);
		expect((reason as Error).message).toBe(
			'Jira announced 9 entries of this list, but returned fewer',
		);
		expect(asked).toHaveLength(2);
	});

	it('puts the cursor into the body of a POST', async () => {
		const { asked, send } = recorded([{ issues: [1], total: 1 }]);
		await entries(listPages(send, dataCenter, oldSearch, { limit: 10, pageSize: 50 }));
		expect(asked[0]?.body).toEqual({ jql: 'project = SUP', startAt: 0, maxResults: 10 });
	});
});

describe('listPagesAhead', () => {
	const list100 = Array.from({ length: 95 }, (_, index) => index);

	/** A Jira that returns at most 10 entries at once; it counts the requests, and the most that were open at once. */
	function jira() {
		let asked = 0;
		let open = 0;
		let mostOpen = 0;
		const send = async ({ query }: JiraRequest) => {
			asked++;
			mostOpen = Math.max(mostOpen, ++open);
			await settled();
			open--;
			const startAt = Number(query['startAt']);
			const count = Math.min(10, Number(query['maxResults']));
			return { issues: list100.slice(startAt, startAt + count), total: list100.length };
		};
		return { send, counts: () => ({ asked, mostOpen }) };
	}

	it.each([
		[Infinity, 95, 10],
		[95, 95, 10],
		[42, 42, 5],
		[10, 10, 1],
		[3, 3, 1],
	])('reads in parallel, in order, up to %d', async (limit, length, requests) => {
		const { send, counts } = jira();
		const read = await entries(listPagesAhead(send, dataCenter, issues, { limit, pageSize: 50 }));
		expect(read).toEqual(list100.slice(0, length));
		expect(counts().asked).toBe(requests);
		if (requests === 10) expect(counts().mostOpen).toBe(8);
	});

	it('returns nothing for an empty list', async () => {
		const wish = { limit: Infinity, pageSize: 50 };
		const empty = recorded([{ issues: [], total: 0 }]);
		expect(await entries(listPagesAhead(empty.send, dataCenter, issues, wish))).toEqual([]);
	});

	it.each([
		['that says where it ends', [{ issues: [1, 2], isLast: true }]],
		['that ends with an empty page', [{ issues: [1] }, { issues: [2] }, { issues: [] }]],
		['of which as much is wanted', [{ issues: Array.from({ length: 60 }, () => 1) }]],
	])('reads a list without a total %s', async (_what, answers) => {
		const { asked, send } = recorded(answers);
		const wish = { limit: 60, pageSize: 60 };
		expect(await entries(listPagesAhead(send, dataCenter, issues, wish))).toEqual(
			answers.flatMap(({ issues }) => issues),
		);
		expect(asked).toHaveLength(answers.length);
	});

	it.each([
		['as many as it likes', (startAt: number) => 1 + ((startAt * 7) % 10)],
		['fewer the further it comes', (startAt: number) => Math.max(1, 10 - Math.floor(startAt / 10))],
		['one at a time after the first page', (startAt: number) => (startAt === 0 ? 40 : 1)],
		['more than it was asked for', () => 60],
	])('returns every entry once if Jira returns %s', async (_what, countAt) => {
		const starts: number[] = [];
		const send = async ({ query }: JiraRequest) => {
			const startAt = Number(query['startAt']);
			starts.push(startAt);
			const issues = list100.slice(startAt, startAt + countAt(startAt));
			return await Promise.resolve({ issues, total: list100.length });
		};
		const wish = { limit: 70, pageSize: 50 };
		expect(await entries(listPagesAhead(send, dataCenter, issues, wish))).toEqual(
			list100.slice(0, 70),
		);
		expect(new Set(starts).size).toBe(starts.length);
	});

	it('sends nothing further once a page has failed', async () => {
		const { send, counts } = jira();
		const failing = async (request: JiraRequest) => {
			if (request.query['startAt'] === 20) throw new Error('broken');
			return await send(request);
		};
		const read = entries(listPagesAhead(failing, dataCenter, issues, { limit: 95, pageSize: 10 }));
		await expect(read).rejects.toThrow('broken');
		await settled();
		// The first page, and those that were on their way along with the one that failed.
		expect(counts().asked).toBe(8);
	});
});

describe('a list by tokens', () => {
	it('follows the tokens until there are no more', async () => {
		const { asked, send } = recorded([
			{ issues: [1, 2], nextPageToken: 'a' },
			{ issues: [3], isLast: true },
		]);
		const wish = { limit: Infinity, pageSize: 100 };
		expect(await entries(listPages(send, cloud, search, wish))).toEqual([1, 2, 3]);
		expect(asked.map(({ body }) => body)).toEqual([
			{ jql: 'project = SUP', maxResults: 100 },
			{ jql: 'project = SUP', maxResults: 100, nextPageToken: 'a' },
		]);
	});

	it('continues after an empty page in the middle', async () => {
		const { send } = recorded([
			{ issues: [], nextPageToken: 'a' },
			{ issues: [1], isLast: true },
		]);
		const wish = { limit: Infinity, pageSize: 100 };
		expect(await entries(listPages(send, cloud, search, wish))).toEqual([1]);
	});

	it('ends with an error at a repeated token, after the entries', async () => {
		const { asked, send } = recorded(Array(9).fill({ issues: [1], nextPageToken: 'a' }));
		const { read, reason } = await cut(listPages(send, cloud, search, { limit: 9, pageSize: 100 }));
		expect({ read, isCut: reason instanceof ListCut }).toEqual({ read: [1, 1], isCut: true });
		expect(asked).toHaveLength(2);
	});

	it('does not mind a repeated token behind the limit', async () => {
		const { send } = recorded(Array(9).fill({ issues: [1], nextPageToken: 'a' }));
		const wish = { limit: 2, pageSize: 100 };
		expect(await entries(listPages(send, cloud, search, wish))).toEqual([1, 1]);
	});
});

describe('a list without pages', () => {
	it('returns what is wanted from one answer', async () => {
		const { asked, send } = recorded([[1, 2, 3]]);
		expect(
			await entries(listPages(send, dataCenter, wholeList, { limit: 2, pageSize: 50 })),
		).toEqual([1, 2]);
		expect(asked).toHaveLength(1);
	});

	it('is found in an object that only looks like a page', async () => {
		const { asked, send } = recorded([
			{ startAt: 0, maxResults: 3, total: 3, worklogs: [1, 2, 3] },
		]);
		const worklogs = call('GET /rest/api/3/issue/{issueIdOrKey}/worklog', {
			path: { issueIdOrKey: 'SUP-1' },
		});
		const wish = { limit: Infinity, pageSize: 50 };
		expect(await entries(listPages(send, dataCenter, worklogs, wish))).toEqual([1, 2, 3]);
		expect(asked).toEqual([worklogs]);
	});
});

describe('what is not a list', () => {
	const wish = { limit: Infinity, pageSize: 2 };
	it.each([
		['nothing', undefined],
		['a page of HTML', '<html>Log in</html>'],
		['an object', {}],
		['null for a list', { issues: null }],
		['a list by another name', { values: [1] }],
		['a list that is an object', { issues: { 0: 1 } }],
	])('is not mistaken for the end of one: %s', async (_what, body) => {
		const first = { issues: [1, 2], total: 4, nextPageToken: 'a' };
		for (const answers of [[body], [first, body]]) {
			for (const pages of [
				listPages(recorded(answers).send, dataCenter, issues, wish),
				listPagesAhead(recorded(answers).send, dataCenter, issues, wish),
				listPages(recorded(answers).send, cloud, search, wish),
			]) {
				const reading = entries(pages);
				await expect(reading).rejects.toThrow(UnexpectedAnswer);
				await expect(reading).rejects.toThrow("Jira's answer has no list 'issues'");
			}
		}
		await expect(
			entries(listPages(recorded([body]).send, dataCenter, wholeList, wish)),
		).rejects.toThrow("Jira's answer is no list");
	});
});
