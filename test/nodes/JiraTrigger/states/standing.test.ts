import type { IDataObject } from 'n8n-workflow';
import type { Change } from '../../../../nodes/JiraTrigger/change';
import { findStanding } from '../../../../nodes/JiraTrigger/states/watchStanding';
import { matchingIds } from '../../../../nodes/JiraTrigger/states/matchingIds';
import {
	packed,
	standingIn,
	turned,
	unpacked,
} from '../../../../nodes/JiraTrigger/states/standing';
import type { AskedJira } from '../../../../nodes/JiraTrigger/search/askedJira';

describe('what is remembered of a state', () => {
	it.each([[[]], [['10001']], [['90071992547', '10001', '10002', '7']]])(
		'keeps the IDs %j',
		(ids) => {
			expect([...unpacked(packed(ids))].toSorted()).toEqual(ids.toSorted());
		},
	);

	it('takes little room', () => {
		const ids = Array.from({ length: 20_000 }, (_, index) => String(1_000_000 + index * 37));
		expect(packed(ids).length).toBeLessThan(70_000);
	});

	it('says who entered and who left', () => {
		expect(turned(new Set(['1', '2']), new Set(['2', '3']))).toEqual({
			entered: ['3'],
			left: ['1'],
		});
	});

	it('is about one question to one Jira', () => {
		const stored = { version: 1, site: 'a', asked: 'x', revision: 1, at: 1, members: '' };
		expect(standingIn(stored, 'a', 'x')).toBe(stored);
		for (const [site, asked] of [
			['b', 'x'],
			['a', 'y'],
		] as const) {
			expect(standingIn(stored, site, asked)).toBeUndefined();
		}
		expect(standingIn({ version: 1, activated: 5 }, 'a', 'x')).toBeUndefined();
	});
});

describe('an issue that is missing on the pages of a list', () => {
	it('has left only if Jira says so when it is asked for it', async () => {
		let listed = ['1', '2', '3'];
		const matching = [1, 2];
		const send = async ({ endpoint }: { endpoint: string }) => {
			const answers: Readonly<Record<string, unknown>> = {
				'POST /rest/api/3/search/jql': { issues: listed.map((id) => ({ id })), isLast: true },
				'POST /rest/api/3/jql/match': { matches: [{ matchedIssues: matching, errors: [] }] },
				'GET /rest/api/3/issue/{issueIdOrKey}': { id: '3', key: 'SUP-3', fields: {} },
			};
			return await Promise.resolve(answers[endpoint] ?? {});
		};
		const jira = { send, site: { flavour: 'cloud' } } as unknown as AskedJira;
		let stored: unknown;
		const tell = (issue: IDataObject): Change => ({
			identity: String(issue['id']),
			event: 'issueStopsMatching',
			time: 1,
			changes: [],
		});
		const poll = async () =>
			await findStanding(
				{
					store: { read: () => stored, write: (state) => (stored = state) },
					limits: { now: () => 1, budgetMs: 1000, abandonedMs: 1000 },
					asked: 'x',
					condition: () => 'project = SUP',
					called: "'Query'",
					includesExisting: false,
					entering: tell,
					leaving: tell,
				},
				jira,
			);
		(await poll()).tell();
		listed = ['1'];
		expect((await poll()).tell().map(({ identity }) => identity)).toEqual(['3']);
		listed = ['1', '2'];
		expect((await poll()).tell()).toEqual([]);
	});
});

describe.each(['cloud', 'dataCenter'] as const)(
	'a query that finds 40,000 issues on %s',
	(flavour) => {
		it('is refused with a sentence, and not read to its end', async () => {
			let pages = 0;
			const send = async ({ body = {} }: { body?: object }) => {
				const { startAt = 0, maxResults = 0 } = body as { startAt?: number; maxResults?: number };
				const first = flavour === 'cloud' ? pages * 5000 : startAt;
				pages += 1;
				const issues = Array.from({ length: maxResults }, (_, index) => ({
					id: String(10_000 + first + index),
				}));
				return await Promise.resolve({ issues, total: 40_000, nextPageToken: `page ${pages}` });
			};
			const jira = { send, site: { flavour } } as unknown as AskedJira;
			await expect(matchingIds(jira, 'project = SUP', "'Query'")).rejects.toThrow(
				"'Query' finds more than 20,000 issues: that is more than the trigger can remember",
			);
			expect(pages).toBeLessThanOrEqual(flavour === 'cloud' ? 5 : 21);
		});
	},
);
