import {
	Connection,
	RequestFailed,
	UnexpectedAnswer,
	type Answer,
	type SiteRequest,
} from '../../../nodes/connection';
import { siteOf } from '../../../nodes/connection/site';
import { searchCloud, type IssueSearch } from '../../../nodes/Jira/resources/issue/issueSearch';
import { answer } from '../../connection/answers';
import { FakeClock } from '../../connection/fakeClock';
import { settled } from '../../connection/settled';

const idAt = (index: number) => String(10_000 + index);
const issueOf = (id: string) => ({ id, key: `SUP-${Number(id) - 9999}`, fields: { summary: id } });
const notFound = answer(404, { errorMessages: ['Issue does not exist.'] });

interface FakeJira {
	/** How many issues the search finds. */
	readonly count: number;
	/** The maximum number of issues on a page with fields. */
	readonly pageWithFields?: number;
	/** An answer in place of the usual one. */
	readonly instead?: (asked: { path: string; ids: readonly string[] }) => Answer | undefined;
	/** What the shared request leaves out. */
	readonly leavesOut?: readonly string[];
	/** What the shared request says about what it leaves out. */
	readonly issueErrors?: ReadonlyArray<{ id: string; errorMessage?: string }>;
}

/** Searches a Jira, and records the requests. */
function searching(
	{ count, pageWithFields = 100, instead, leavesOut = [], issueErrors = [] }: FakeJira,
	search: Partial<IssueSearch> = {},
) {
	const asked: string[] = [];
	const all = Array.from({ length: count }, (_, index) => idAt(index));
	const respond = ({ path, body }: SiteRequest): Answer => {
		const encoded = path.replace('/rest/api/3/', '');
		const given = (body ?? {}) as {
			issueIdsOrKeys?: string[];
			fields?: string[];
			maxResults?: number;
			nextPageToken?: string;
		};
		const ids = given.issueIdsOrKeys ?? [];
		asked.push(encoded);
		const other = instead?.({ path: encoded, ids });
		if (other !== undefined) return other;
		if (encoded === 'issue/bulkfetch') {
			const issues = ids.filter((id) => !leavesOut.includes(id)).map(issueOf);
			return answer(200, {
				issues: issues.toReversed(),
				issueErrors: issueErrors.filter(({ id }) => ids.includes(id)),
			});
		}
		if (encoded !== 'search/jql') return answer(200, issueOf(encoded.replace('issue/', '')));
		const withFields = given.fields?.join() !== 'id';
		const from = Number(given.nextPageToken ?? 0);
		const most = Math.min(given.maxResults ?? 50, withFields ? pageWithFields : 5000);
		const to = Math.min(from + most, count);
		return answer(200, {
			issues: all.slice(from, to).map((id) => (withFields ? issueOf(id) : { id })),
			...(to < count ? { nextPageToken: String(to) } : { isLast: true }),
		});
	};
	const connection = new Connection({
		site: siteOf('cloud', undefined),
		clock: new FakeClock(),
		concurrency: 2,
		transport: async (request) => {
			const answered = respond(request);
			await settled();
			return answered;
		},
	});
	const wish = { jql: 'project = SUP', fields: ['summary'], limit: Infinity, ...search };
	const read = async () => {
		const ids: unknown[] = [];
		const pages = searchCloud(wish, async (request) => await connection.send(request));
		for await (const page of pages) ids.push(...page.map((issue) => (issue as { id: string }).id));
		return ids;
	};
	return { read, asked, all };
}

async function failureOf(reading: Promise<unknown>) {
	const reason: unknown = await reading.catch((caught: unknown) => caught);
	if (reason instanceof RequestFailed) return reason.failure;
	throw new Error(`Expected RequestFailed, got ${String(reason)}`);
}

describe('Search on Cloud', () => {
	it.each([
		['a page that is shorter than asked for', 100, 40],
		['a first page and some more', 130, 100],
		['pages of one', 7, 1],
	])('continues where Jira stopped, and reads nothing twice: %s', async (_what, limit, page) => {
		const { read, asked, all } = searching({ count: 400, pageWithFields: page }, { limit });
		expect(await read()).toEqual(all.slice(0, limit));
		expect(asked).toEqual(Array(Math.ceil(limit / page)).fill('search/jql'));
	});

	it('requests singly what a shared request leaves out, in the order of the JQL', async () => {
		const leavesOut = [idAt(150), idAt(151), idAt(299)];
		const { read, asked, all } = searching({ count: 300, leavesOut });
		expect(await read()).toEqual(all);
		expect(asked.filter((path) => path.startsWith('issue/1')).sort()).toEqual(
			leavesOut.map((id) => `issue/${id}`),
		);
	});

	it('leaves out issues that were deleted after they were found', async () => {
		const { read, all } = searching({
			count: 300,
			leavesOut: [idAt(200)],
			instead: ({ path }) => (path === `issue/${idAt(200)}` ? notFound : undefined),
		});
		expect(await read()).toEqual(all.filter((id) => id !== idAt(200)));
	});

	it('returns issues that Jira can read only singly', async () => {
		const issueErrors = [{ id: idAt(120), errorMessage: 'Timed out.' }];
		const { read, all } = searching({ count: 300, leavesOut: [idAt(120)], issueErrors });
		expect(await read()).toEqual(all);
	});

	it("names an issue that Jira could not read, in Jira's words", async () => {
		const id = idAt(120);
		const { read } = searching({
			count: 300,
			leavesOut: [id],
			issueErrors: [{ id, errorMessage: 'The issue is too large.' }],
			instead: ({ path }) => (path === `issue/${id}` ? notFound : undefined),
		});
		expect(await failureOf(read())).toMatchObject({
			message: `The search found the issue with the ID ${id}, but Jira could not read it: The issue is too large.`,
			description: expect.stringContaining("fewer fields in 'Fields'"),
		});
	});

	it('names those that were not read, and stops at the first', async () => {
		const leavesOut = Array.from({ length: 8 }, (_, index) => idAt(110 + index));
		const { read, asked } = searching({
			count: 150,
			leavesOut,
			instead: ({ path }) =>
				path.startsWith('issue/1') && path !== `issue/${idAt(110)}`
					? answer(403, { errorMessages: ['This issue is restricted.'] })
					: undefined,
		});
		const { message, status, description } = await failureOf(read());
		expect(message).toBe(
			'The search found the issues with the IDs 10111, 10112, 10113, 10114, 10115 and 2 more, but Jira could not read them: Jira does not allow this account to do that',
		);
		expect(status).toBe(403);
		expect(description).toContain('This issue is restricted.');
		expect(asked.filter((path) => path.startsWith('issue/1'))).toHaveLength(2);
	});

	it('does not change an error that ends the run', async () => {
		const { read } = searching({
			count: 150,
			leavesOut: [idAt(110)],
			instead: ({ path }) => (path.startsWith('issue/1') ? answer(401) : undefined),
		});
		expect((await failureOf(read())).message).toBe('Jira did not accept the sign-in');
	});

	it.each([
		['search/jql', 1],
		['issue/bulkfetch', 3],
	])('rejects an answer of %s without issues', async (wrong, requests) => {
		const { read, asked } = searching({
			count: 150,
			instead: ({ path }) => (path === wrong ? answer(200, { message: 'Log in' }) : undefined),
		});
		await expect(read()).rejects.toThrow(UnexpectedAnswer);
		expect(asked).toHaveLength(requests);
	});

	it.each([
		['Jira refuses', answer(400, { errorMessages: ['No.'] })],
		['the answer is none', answer(200, '<html>')],
	])('sends nothing more once %s one of many requests', async (_what, wrong) => {
		const { read, asked } = searching({
			count: 5000,
			instead: ({ ids }) => (ids.includes(idAt(500)) ? wrong : undefined),
		});
		await expect(read()).rejects.toThrow();
		for (let turn = 0; turn < 100; turn++) await settled();
		// Of 49 requests, 16 are planned ahead and two are sent at once.
		expect(asked.filter((path) => path === 'issue/bulkfetch').length).toBeLessThanOrEqual(8);
	});
});
