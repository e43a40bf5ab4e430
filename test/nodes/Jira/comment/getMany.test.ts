import type { INodeParameters } from 'n8n-workflow';
import { jsonOf, located, pairsOf } from '../jiraRun';
import { onEachJira } from '../onEachJira';

onEachJira('comment.getMany', (jira) => {
	it.each([
		['Markdown', 'markdown', '**On** it'],
		['plain text', 'plainText', 'On it'],
		[
			'Jira stores them',
			'stored',
			jira.isCloud ? expect.objectContaining({ type: 'doc' }) : '*On* it',
		],
	])('returns texts as %s', async (_what, textsAs, body) => {
		const issue = located('key', await jira.newIssue());
		await jira.run({ operation: 'comment.add', parameters: { issue, body: '**On** it' } });
		const run = await jira.run({ operation: 'comment.getMany', parameters: { issue, textsAs } });
		expect(jsonOf(run)).toMatchObject([{ body }]);
	});

	/** An issue with comments that were written on these days of January 2026. */
	async function discussed(...days: number[]): Promise<string> {
		const key = await jira.newIssue();
		const { issues, mia } = jira.sandbox.jira;
		const issue = issues.byKey(key);
		if (issue === undefined) throw new Error(`There is no ${key}`);
		for (const day of days) {
			const bare = { body: { wiki: 'On it', plain: 'On it' }, visibility: null, properties: {} };
			const added = issues.contribute(issue, 'comments', bare, mia.accountId);
			Object.assign(added, { created: Date.UTC(2026, 0, day), updated: Date.UTC(2026, 0, day) });
		}
		return key;
	}
	const run = async (keys: readonly string[], parameters: INodeParameters = {}) =>
		await jira.run({
			operation: 'comment.getMany',
			items: keys.map((key) => ({ key })),
			parameters: { issue: located('key', '={{ $json.key }}'), ...parameters },
			continueOnFail: true,
		});
	const days = (list: Awaited<ReturnType<typeof run>>) =>
		jsonOf(list).map(({ created, error }) =>
			error === undefined ? new Date(String(created)).getUTCDate() : error,
		);
	const reads = () => jira.sandbox.requests.filter(({ path }) => !path.endsWith('/myself'));
	const many = Array.from({ length: 25 }, (_, index) => index + 1);

	it.each([
		['oldest', 'created', [1, 2, 5, 3]],
		['newest', '-created', [2, 1, 5, 3]],
	])('reads several issues with one request, %s first', async (_which, order, wanted) => {
		const keys = [await discussed(1, 2), await discussed(), await discussed(5), await discussed(3)];
		const list = await run(keys, { order });
		expect(days(list)).toEqual(wanted);
		expect(pairsOf(list)).toEqual([0, 0, 2, 3]);
		expect(reads()).toHaveLength(1);
	});

	it('reads the whole list of an issue that Jira shows only the beginning of', async () => {
		const list = await run([await discussed(31), await discussed(...many)], { returnAll: true });
		expect(days(list)).toEqual([31, ...many]);
		expect(reads()).toHaveLength(jira.isCloud ? 2 : 1);
	});

	it.each(['alone', 'with another'])(
		'lists what was added or changed since a time: an issue %s',
		async (how) => {
			const key = await discussed(1, 2, 3, 4);
			const [first] = jira.sandbox.jira.issues.byKey(key)?.comments ?? [];
			Object.assign(first ?? {}, { updated: Date.UTC(2026, 0, 9) });
			const keys = how === 'alone' ? [key] : [key, await discussed(2)];
			const filters = { since: '2026-01-03T00:00:00Z' };
			expect(days(await run(keys, { filters }))).toEqual([1, 3, 4]);
			const newest = { filters, order: '-created', returnAll: false, limit: 2 };
			expect(days(await run(keys, newest))).toEqual([4, 3]);
		},
	);

	it('reads every page of a long list for what was changed', async () => {
		const key = await discussed(...Array.from({ length: 230 }, () => 1), 2);
		const filters = { since: '2026-01-02T00:00:00Z' };
		expect(days(await run([key], { filters, returnAll: false, limit: 5 }))).toEqual([2]);
	});

	it('gives an issue that does not exist its own error', async () => {
		const [first, second] = days(await run(['NOPE-1', await discussed(1)]));
		expect(first).toContain('NOPE-1');
		expect(second).toBe(1);
	});

	it('refuses a time that is none', async () => {
		const [error] = days(await run([await discussed(1)], { filters: { since: 'lately' } }));
		expect(error).toContain("'Filters → Created or Updated Since' is");
	});
});
