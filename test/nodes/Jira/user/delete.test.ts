import type { INodeParameters } from 'n8n-workflow';
import { administered } from '../../../samples/jira/administered';
import { jsonOf, located } from '../jiraRun';
import { onEachJira } from '../onEachJira';

onEachJira('user.delete', (jira) => {
	beforeEach(() => administered(jira));
	const remove = async (user: INodeParameters, more: INodeParameters = {}) =>
		await jira.run({ operation: 'user.delete', parameters: { user, ...more } });

	it('deletes a user by email address', async () => {
		const id = jira.isCloud ? '5b10b1c2d3e4f5a6b7c8d9e0' : 'zoe';
		const deleted = jsonOf(await remove(located('name', 'zoe@acme.example')));
		expect(deleted).toEqual([{ deleted: true, id }]);
		expect(jira.sandbox.jira.users.byName('zoe')).toBeUndefined();
	});

	it('refuses whom Jira does not know, unless that is fine', async () => {
		const { error } = await remove(located('id', 'nobody'));
		expect(error?.message).toContain('nobody');
		const gone = jsonOf(await remove(located('id', 'nobody'), { goneIsFine: true }));
		expect(gone).toEqual([{ deleted: false, id: 'nobody' }]);
	});

	it('never guesses by a part of a name', async () => {
		const { error } = await remove(located('name', 'zoë'));
		expect(error?.message).toContain('no active user has this name');
		expect(jira.sandbox.jira.users.byName('zoe')).toBeDefined();
	});
});
