import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { jsonOf, located } from '../jiraRun';
import { onEachJira } from '../onEachJira';

onEachJira('comment.update', (jira) => {
	async function commented(more: INodeParameters = {}): Promise<string> {
		const key = await jira.newIssue();
		const parameters = { issue: located('key', key), body: '**On** it', ...more };
		await jira.run({ operation: 'comment.add', parameters });
		return key;
	}
	const update = async (issue: string, more: INodeParameters) =>
		jsonOf(
			await jira.run({
				operation: 'comment.update',
				parameters: { issue: located('key', issue), commentId: '10000', ...more },
				continueOnFail: true,
			}),
		);
	const held = (issue: string) => jira.sandbox.jira.issues.byKey(issue)?.comments[0];
	const sent = () => jira.sandbox.requests.find(({ method }) => method === 'PUT');

	it('changes the text, and keeps who may read it', async () => {
		const key = await commented({ visibleTo: 'group', visibleToName: 'jira-users' });
		const [comment] = await update(key, { body: '_Done_' });
		expect(comment).toMatchObject({
			key,
			url: `${jira.sandbox.siteUrl}/browse/${key}`,
			id: '10000',
			body: '_Done_',
			visibility: { type: 'group', value: 'jira-users' },
		});
		expect(held(key)?.body.plain.trim()).toBe('Done');
	});

	it('changes who may read it, and keeps the text', async () => {
		const key = await commented();
		const [comment] = await update(key, {
			visibleTo: 'role',
			visibleToName: 'Administrators',
		});
		expect(comment).toMatchObject({ body: '**On** it' });
		expect(held(key)?.visibility).toEqual({ type: 'role', value: 'Administrators' });
	});

	it('makes an internal note of it, and a reply to the customer', async () => {
		const key = await commented();
		const shown = () => held(key)?.properties['sd.public.comment'];
		await update(key, { internal: 'yes' });
		expect(shown()).toEqual({ internal: true });
		await update(key, { body: 'Still internal' });
		expect(shown()).toEqual({ internal: true });
		await update(key, { internal: 'no' });
		expect(shown()).toEqual({ internal: false });
	});

	it('notifies watchers unless the user says otherwise; Data Center offers no choice', async () => {
		await update(await commented(), { body: 'Hush', notifyUsers: false });
		expect(String(sent()?.path).includes('notifyUsers=false')).toBe(jira.isCloud);
	});

	it('refuses an item that changes nothing, without a request', async () => {
		const [{ error, details } = {}] = await update(await commented(), {});
		expect(error).toBe('Nothing is to be changed');
		expect((details as IDataObject)['description']).toContain("'Comment', 'Visible To'");
		expect(jira.sandbox.requests).toEqual([]);
	});

	it('names a group that does not exist', async () => {
		const key = await commented();
		const [{ error } = {}] = await update(key, { visibleTo: 'group', visibleToName: 'nobodies' });
		expect(error).toContain('nobodies');
	});
});

onEachJira('comment.add', (jira) => {
	const add = async (issue: string, internal: boolean) =>
		jsonOf(
			await jira.run({
				operation: 'comment.add',
				parameters: { issue: located('key', issue), body: 'For us', internal },
			}),
		);

	it('adds an internal note, which keeps its mark', async () => {
		const key = await jira.newIssue();
		await add(key, true);
		await add(key, false);
		const [note, reply] = jira.sandbox.jira.issues.byKey(key)?.comments ?? [];
		expect(note?.properties).toMatchObject({
			'sd.public.comment': { internal: true },
			'n8n.request': {},
		});
		expect(reply?.properties).not.toHaveProperty('sd.public.comment');
	});
});
