import {
	arrayPages,
	get,
	linkPages,
	offsetPages,
	offsetPagesAhead,
	path,
	post,
	tokenPages,
	wholeList,
	type JiraRequest,
} from '../../nodes/connection';
import { settled } from './settled';

/** Plays answers in turn and remembers what was asked. */
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

const list = get(path`list`);

describe('offsetPages', () => {
	it('follows total, by what Jira really gave', async () => {
		const { asked, send } = recorded([
			{ values: [1, 2], total: 5 },
			{ values: [3, 4], total: 5 },
			{ values: [5], total: 5 },
		]);
		const wish = { limit: Infinity, pageSize: 50 };
		expect(await entries(offsetPages(send, list, 'values', wish))).toEqual([1, 2, 3, 4, 5]);
		expect(asked.map(({ query }) => query)).toEqual([
			{ startAt: 0, maxResults: 50 },
			{ startAt: 2, maxResults: 50 },
			{ startAt: 4, maxResults: 50 },
		]);
	});

	it('stops at isLast, and asks for no more than is wanted', async () => {
		const { asked, send } = recorded([
			{ values: [1, 2], isLast: false },
			{ values: [3, 4], isLast: true },
		]);
		const wish = { limit: 3, pageSize: 2 };
		expect(await entries(offsetPages(send, list, 'values', wish))).toEqual([1, 2, 3]);
		expect(asked.map(({ query }) => query['maxResults'])).toEqual([2, 1]);
	});

	it('stops at an empty page, whatever the total says', async () => {
		const { asked, send } = recorded([
			{ values: [1], total: 9 },
			{ values: [], total: 9 },
		]);
		const wish = { limit: Infinity, pageSize: 50 };
		expect(await entries(offsetPages(send, list, 'values', wish))).toEqual([1]);
		expect(asked).toHaveLength(2);
	});

	it('puts the cursor into the body of a POST', async () => {
		const { asked, send } = recorded([{ issues: [1], total: 1 }]);
		const search = post(path`search`, { jql: 'project = SUP' });
		await entries(offsetPages(send, search, 'issues', { limit: 10, pageSize: 50 }));
		expect(asked[0]?.body).toEqual({ jql: 'project = SUP', startAt: 0, maxResults: 10 });
	});
});

describe('offsetPagesAhead', () => {
	const list100 = Array.from({ length: 95 }, (_, index) => index);

	/** A Jira that gives at most 10 at once, and never more than 8 answers are awaited. */
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
	])('reads side by side, in order, up to %d', async (limit, length, requests) => {
		const { send, counts } = jira();
		const read = await entries(offsetPagesAhead(send, list, 'issues', { limit, pageSize: 50 }));
		expect(read).toEqual(list100.slice(0, length));
		expect(counts().asked).toBe(requests);
		if (requests === 10) expect(counts().mostOpen).toBe(8);
	});

	it('gives nothing for an empty list, and the one page of a list without a total', async () => {
		const wish = { limit: Infinity, pageSize: 50 };
		const empty = recorded([{ issues: [], total: 0 }]);
		expect(await entries(offsetPagesAhead(empty.send, list, 'issues', wish))).toEqual([]);
		const whole = recorded([{ issues: [1, 2] }]);
		expect(await entries(offsetPagesAhead(whole.send, list, 'issues', wish))).toEqual([1, 2]);
	});
});

describe('tokenPages', () => {
	const search = post(path`search/jql`, { jql: 'project = SUP' });

	it('follows the token until there is none', async () => {
		const { asked, send } = recorded([
			{ issues: [1, 2], nextPageToken: 'a' },
			{ issues: [3], isLast: true },
		]);
		const wish = { limit: Infinity, pageSize: 100 };
		expect(await entries(tokenPages(send, search, 'issues', wish))).toEqual([1, 2, 3]);
		expect(asked.map(({ body }) => body)).toEqual([
			{ jql: 'project = SUP', maxResults: 100 },
			{ jql: 'project = SUP', maxResults: 100, nextPageToken: 'a' },
		]);
	});

	it('goes past an empty page in the middle', async () => {
		const { send } = recorded([
			{ issues: [], nextPageToken: 'a' },
			{ issues: [1], isLast: true },
		]);
		const wish = { limit: Infinity, pageSize: 100 };
		expect(await entries(tokenPages(send, search, 'issues', wish))).toEqual([1]);
	});

	it('does not go round for ever with a token that comes again', async () => {
		const { asked, send } = recorded(Array(9).fill({ issues: [1], nextPageToken: 'a' }));
		const wish = { limit: Infinity, pageSize: 100 };
		await entries(tokenPages(send, search, 'issues', wish));
		expect(asked).toHaveLength(2);
	});
});

describe('linkPages', () => {
	it('takes the query of the link and never its address', async () => {
		const { asked, send } = recorded([
			{ values: [1], nextPage: 'https://evil.example/rest/api/3/other?startAt=1&maxResults=1' },
			{ values: [2], isLast: true },
		]);
		const wish = { limit: Infinity, pageSize: 1 };
		expect(await entries(linkPages(send, list, 'values', wish))).toEqual([1, 2]);
		expect(asked[1]).toMatchObject({ path: list.path, query: { startAt: '1', maxResults: '1' } });
	});
});

describe('arrayPages', () => {
	it('ends at a page that is shorter than asked for', async () => {
		const { asked, send } = recorded([[1, 2], [3]]);
		const wish = { limit: Infinity, pageSize: 2 };
		expect(await entries(arrayPages(send, list, wish))).toEqual([1, 2, 3]);
		expect(asked.map(({ query }) => query['startAt'])).toEqual([0, 2]);
	});
});

describe('wholeList', () => {
	it('gives what is wanted of one answer', async () => {
		const { asked, send } = recorded([[1, 2, 3]]);
		expect(await entries(wholeList(send, list, { limit: 2 }))).toEqual([1, 2]);
		expect(asked).toHaveLength(1);
	});
});
