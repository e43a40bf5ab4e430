import { openJira } from './testJira';
import type { TestJira } from './testJira';

interface Found {
	issues: Array<{ id: string; key?: string; fields?: object }>;
	isLast?: boolean;
	nextPageToken?: string;
	total?: number;
}

function keys({ issues }: Found): Array<string | undefined> {
	return issues.map(({ key }) => key);
}

async function search(test: TestJira, body: object) {
	return await test.call('POST', 'search/jql', { body });
}

describe('Searching on Cloud', () => {
	it('returns only ids by default', async () => {
		const test = await openJira('cloud', { seed: { issues: 3 } });
		const { body } = await search(test, { jql: 'project = SUP' });
		expect(body).toEqual({ issues: [{ id: '10000' }], isLast: true });
		const more = await search(test, { jql: 'project = SUP', fields: ['key', 'summary'] });
		expect(keys(more.body)).toEqual(['SUP-1']);
		expect(Object.keys(more.body.issues[0].fields)).toEqual(['summary']);
	});

	it('walks through all pages with tokens, each issue once, and returns no total', async () => {
		const test = await openJira('cloud', { seed: { issues: 23 } });
		const jql = 'project in (SUP, OPS, HR) ORDER BY key';
		const seen: Array<string | undefined> = [];
		let token: string | undefined;
		let pages = 0;
		do {
			const body = { jql, maxResults: 10, fields: ['key'], nextPageToken: token };
			const page = (await search(test, body)).body as Found;
			expect(page).not.toHaveProperty('total');
			expect(page.isLast).toBe(page.nextPageToken === undefined);
			seen.push(...keys(page));
			token = page.nextPageToken;
			pages++;
		} while (token !== undefined);
		expect(pages).toBe(3);
		expect(new Set(seen).size).toBe(23);
		expect(seen[0]).toBe('HR-1');
	});

	it('does not repeat issues when new ones push the old ones on', async () => {
		const test = await openJira('cloud', { seed: { issues: 6 } });
		const jql = 'created > -30d ORDER BY created DESC';
		const first = (await search(test, { jql, maxResults: 3, fields: ['key'] })).body as Found;
		await test.issue();
		const body = { jql, maxResults: 3, fields: ['key'], nextPageToken: first.nextPageToken };
		const second = (await search(test, body)).body as Found;
		expect(keys(second).some((key) => keys(first).includes(key))).toBe(false);
	});

	it('returns 5,000 ids per page, or 100 issues with more fields', async () => {
		const test = await openJira('cloud', { seed: { issues: 6_000 } });
		const sizes = async (fields: string[]): Promise<unknown> => {
			const body = { jql: 'created > -30d', maxResults: 5_000, fields };
			const answer = await search(test, body);
			return { size: answer.body.issues.length, ...answer.touched };
		};
		expect(await sizes(['id'])).toEqual({ size: 5_000, issues: 0, keys: 5_000 });
		expect(await sizes(['key'])).toEqual({ size: 5_000, issues: 0, keys: 5_000 });
		expect(await sizes(['summary'])).toEqual({ size: 100, issues: 100, keys: 100 });
	});

	it('also works with GET and in v2', async () => {
		const test = await openJira('cloud', { seed: { issues: 3 } });
		const path = 'search/jql?jql=project%20%3D%20SUP&fields=summary,labels&expand=names';
		for (const version of ['2', '3'] as const) {
			const { body } = await test.call('GET', path, { version });
			expect(keys(body)).toEqual(['SUP-1']);
			expect(body.names).toEqual({ summary: 'Summary', labels: 'Labels' });
		}
	});

	it.each<[what: string, body: object, message: RegExp]>([
		[
			'a field that it does not know',
			{ jql: 'project = SUP', startAt: 0 },
			/^Invalid request payload/,
		],
		[
			'fields that are no list',
			{ jql: 'project = SUP', fields: 'summary' },
			/^Invalid request payload/,
		],
		['no issues a page', { jql: 'project = SUP', maxResults: 0 }, /between 1 and 5,000/],
		['too many issues a page', { jql: 'project = SUP', maxResults: 5_001 }, /between 1 and 5,000/],
		[
			'a token of nobody',
			{ jql: 'project = SUP', nextPageToken: 'BOGUS' },
			/nextPageToken is invalid/,
		],
		['no query', {}, /^Unbounded JQL queries/],
		['a query without a restriction', { jql: 'order by created' }, /^Unbounded JQL queries/],
		['a query that is none', { jql: 'project =' }, /^Error in the JQL Query: Expecting/],
		['an unknown project', { jql: 'project = NOPE' }, /^The value 'NOPE' does not exist/],
	])('refuses %s', async (_what, body, message) => {
		const answer = await search(await openJira('cloud'), body);
		expect(answer.status).toBe(400);
		expect(answer.body.errorMessages).toEqual([expect.stringMatching(message)]);
	});

	it('refuses a token that was made for another query', async () => {
		const test = await openJira('cloud', { seed: { issues: 9 } });
		const { body } = await search(test, { jql: 'project = SUP', maxResults: 1 });
		const { nextPageToken } = body;
		expect((await search(test, { jql: 'project = OPS', nextPageToken })).status).toBe(400);
		expect((await search(test, { jql: 'project = SUP', nextPageToken })).status).toBe(200);
	});

	it('counts', async () => {
		const test = await openJira('cloud', { seed: { issues: 30 } });
		const count = async (jql: string) =>
			await test.call('POST', 'search/approximate-count', { body: { jql } });
		expect((await count('project = SUP')).body).toEqual({ count: 10 });
		expect((await count('')).status).toBe(400);
	});

	it.each([['GET'], ['POST']])('no longer has %s /search', async (method) => {
		const test = await openJira('cloud');
		const answer = await test.call(method, 'search?jql=project%3DSUP', {
			...(method === 'POST' ? { body: { jql: 'project = SUP' } } : {}),
		});
		expect(answer.status).toBe(410);
		expect(answer.body.errorMessages[0]).toContain('/rest/api/3/search/jql');
	});
});

describe('A search that lags behind', () => {
	it('finds changes later, but finds those to be reconciled at once', async () => {
		const test = await openJira('cloud', { searchLag: 2_000 });
		const key = await test.issue({ labels: ['new'] });
		const found = async (jql: string, reconcileIssues: number[] = []): Promise<number> =>
			(await search(test, { jql, reconcileIssues })).body.issues.length;
		expect(await found('labels = new')).toBe(0);
		expect(await found('labels = new', [10000])).toBe(1);
		expect((await test.call('GET', `issue/${key}`)).status).toBe(200);
		test.now += 2_000;
		expect(await found('labels = new')).toBe(1);

		await test.call('PUT', `issue/${key}`, { body: { fields: { labels: ['old'] } } });
		expect(await found('labels = new')).toBe(1);
		expect(await found('labels = new', [10000])).toBe(0);
		test.now += 2_000;
		expect(await found('labels = old')).toBe(1);
	});

	it('can be made to lag while it runs', async () => {
		const test = await openJira('cloud');
		test.jira.settings.searchLag = 500;
		await test.issue();
		expect((await search(test, { jql: 'project = SUP' })).body.issues).toEqual([]);
	});
});

describe('Searching on Data Center', () => {
	it('pages by offset and returns the total', async () => {
		const test = await openJira('dataCenter', { seed: { issues: 9 } });
		const path = 'search?jql=project%20%3D%20SUP%20order%20by%20key&startAt=1&maxResults=1';
		const { body } = await test.call('GET', `${path}&fields=summary`);
		expect(body).toMatchObject({ startAt: 1, maxResults: 1, total: 3 });
		expect(keys(body)).toEqual(['SUP-2']);
		expect(Object.keys(body.issues[0].fields)).toEqual(['summary']);
	});

	it('also accepts a body, shows navigable fields and no more than 1,000 issues', async () => {
		const test = await openJira('dataCenter', { seed: { issues: 1_200 } });
		const { body } = await test.call('POST', 'search', { body: { jql: '', maxResults: 5_000 } });
		expect(body).toMatchObject({ maxResults: 1_000, total: 1_200 });
		expect(body.issues).toHaveLength(1_000);
		expect(body.issues[0].fields).toHaveProperty('summary');
		expect(body.issues[0].fields).not.toHaveProperty('comment');
	});

	it('is also available under latest', async () => {
		const test = await openJira('dataCenter', { seed: { issues: 3 } });
		const { body } = await test.call('GET', 'search?jql=', { version: 'latest' });
		expect(body.total).toBe(3);
		expect(body.issues[0].self).toContain('/jira/rest/api/2/issue/');
	});

	it.each<[what: string, body: object, message: RegExp]>([
		[
			'a field that it does not know',
			{ jql: '', nextPageToken: 'x' },
			/^Unrecognized field "nextPageToken"/,
		],
		['an unknown value', { jql: 'status = Nowhere' }, /^The value 'Nowhere' does not exist/],
	])('refuses %s', async (_what, body, message) => {
		const test = await openJira('dataCenter');
		const answer = await test.call('POST', 'search', { body });
		expect(answer.status).toBe(400);
		expect(answer.body.errorMessages).toEqual([expect.stringMatching(message)]);
	});

	it('accepts an unknown value if validation is off', async () => {
		const test = await openJira('dataCenter', { seed: { issues: 3 } });
		const body = { jql: 'key in (SUP-1, SUP-99) OR project = OPS', validateQuery: false };
		const answer = await test.call('POST', 'search', { body });
		expect(answer.status).toBe(200);
		expect(keys(answer.body)).toEqual(['OPS-1', 'SUP-1']);
	});

	it('has none of the paths of Cloud', async () => {
		const test = await openJira('dataCenter');
		expect((await test.call('POST', 'search/jql', { body: { jql: '' } })).status).toBe(404);
		expect((await test.call('GET', '/rest/api/3/myself')).status).toBe(404);
	});
});
