import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { IdleClock } from '../../../faults/time/idleClock';
import { jsonOf, located } from '../jiraRun';
import { onEachJira } from '../onEachJira';

/** Virtual time, which passes instantly. */
const clock = new IdleClock();
beforeAll(() => clock.install());
afterAll(() => clock.uninstall());

onEachJira('comment.createOrUpdate', (jira) => {
	const run = async (
		issue: string,
		items: readonly IDataObject[],
		{ continueOnFail = true, ...more }: INodeParameters & { continueOnFail?: boolean } = {},
	) =>
		await jira.run({
			operation: 'comment.createOrUpdate',
			items,
			parameters: {
				issue: located('key', issue),
				externalId: '={{ $json.id }}',
				body: '={{ $json.text }}',
				...more,
			},
			continueOnFail,
		});
	const write = async (...asked: Parameters<typeof run>) => jsonOf(await run(...asked));
	const held = (issue: string) =>
		(jira.sandbox.jira.issues.byKey(issue)?.comments ?? []).map(({ body }) => body.plain.trim());

	it('adds a comment, and changes the same one when it runs again', async () => {
		const issue = await jira.newIssue();
		await jira.run({
			operation: 'comment.add',
			parameters: { issue: located('key', issue), body: 'By hand' },
		});
		const [added] = await write(issue, [{ id: 'zd-1', text: 'First' }]);
		const [changed] = await write(issue, [{ id: 'zd-1', text: 'First, edited' }]);
		const url = `${jira.sandbox.siteUrl}/browse/${issue}`;
		expect(added).toMatchObject({ key: issue, url, id: '10001', body: 'First' });
		expect(changed).toMatchObject({ id: '10001', body: 'First, edited' });
		expect(held(issue)).toEqual(['By hand', 'First, edited']);
	});

	it('writes several comments in order, reads the list once, and knows the ID of this run', async () => {
		const issue = await jira.newIssue();
		const items = ['a', 'b', 'a', '1'].map((id, index) => ({ id, text: `${id} ${index}` }));
		await write(issue, items);
		expect(held(issue)).toEqual(['a 2', 'b 1', '1 3']);
		const lists = jira.sandbox.requests.filter(
			({ method, path }) => method === 'GET' && path.includes('/comment?'),
		);
		expect(lists).toHaveLength(1);
	});

	it('changes the comment of an item that named the same issue by its ID, and adds one to another issue', async () => {
		const [issue, other] = [await jira.newIssue(), await jira.newIssue()];
		const id = jira.sandbox.jira.issues.byKey(issue)?.id;
		const names = [id, issue, issue, other, id].map((name) => ({ issue: name }));
		const items = names.map((name, index) => ({ ...name, id: 'zd-1', text: `Text ${index}` }));
		await write('={{ $json.issue }}', items);
		expect(held(issue)).toEqual(['Text 4']);
		expect(held(other)).toEqual(['Text 3']);
	});

	it('writes nothing more to an issue once one of its items has stopped the run', async () => {
		const issue = await jira.newIssue();
		const api = jira.isCloud ? '/rest/api/3' : '/rest/api/2';
		const fault = { method: 'POST', path: `${api}/issue/*/comment`, skip: 1, status: 403 };
		jira.sandbox.configure({ faults: [fault] });
		const items = ['a', 'b', 'c'].map((id) => ({ id, text: id }));
		const { error } = await run(issue, items, { continueOnFail: false });
		expect(error).toMatchObject({ itemIndex: 1 });
		expect(held(issue)).toEqual(['a']);
	});

	it('marks an internal note, and keeps an external ID of digits', async () => {
		const issue = await jira.newIssue();
		await write(issue, [{ id: 7, text: 'Ours' }], { internal: true });
		const [comment] = jira.sandbox.jira.issues.byKey(issue)?.comments ?? [];
		expect(comment?.properties).toEqual({
			'sd.public.comment': { internal: true },
			'n8n.externalId': { id: '7' },
		});
	});

	it('after a lost answer, finds the comment instead of adding another', async () => {
		const issue = await jira.newIssue();
		const api = jira.isCloud ? '/rest/api/3' : '/rest/api/2';
		jira.sandbox.configure({
			faults: [{ method: 'POST', path: `${api}/issue/*/comment`, drop: 'after' }],
		});
		expect(await write(issue, [{ id: 'x', text: 'Once' }])).toMatchObject([{ id: '10000' }]);
		expect(held(issue)).toEqual(['Once']);
	});

	it('refuses an item without an ID, without a request', async () => {
		const issue = await jira.newIssue();
		const [{ error } = {}] = await write(issue, [{ id: ' ', text: 'Whose?' }]);
		expect(error).toContain("'External ID'");
		expect(jira.sandbox.requests).toEqual([]);
	});
});
