import { administered } from '../../../samples/jira/administered';
import { jsonOf, located } from '../jiraRun';
import { onEachJira } from '../onEachJira';

onEachJira('group.removeUser', (jira) => {
	beforeEach(() => administered(jira));
	const remove = async (group = 'security-team') =>
		await jira.run({
			operation: 'group.removeUser',
			parameters: {
				user: located('id', jira.isCloud ? '5b10ac8d82e05b22cc7d4ef5' : 'jonas'),
				group: located('name', group),
			},
		});

	it('removes a user, once', async () => {
		expect(jsonOf(await remove())).toMatchObject([{ group: 'security-team', member: false }]);
		expect(jira.sandbox.jira.users.byName('jonas')?.groups).not.toContain('security-team');
		expect(jsonOf(await remove())).toMatchObject([{ member: false }]);
	});

	it('names a group that does not exist', async () => {
		const { error } = await remove('no such team');
		expect(error?.message).toContain('no such team');
	});
});
