import { administered } from '../../../samples/jira/administered';
import { jsonOf, located } from '../jiraRun';
import { onEachJira } from '../onEachJira';

onEachJira('group.addUser', (jira) => {
	beforeEach(() => administered(jira));
	const add = async (group = 'security-team') =>
		await jira.run({
			operation: 'group.addUser',
			parameters: { user: located('name', 'zoe@acme.example'), group: located('name', group) },
		});
	const outcome = [
		{
			...(jira.isCloud ? { accountId: '5b10b1c2d3e4f5a6b7c8d9e0' } : { name: 'zoe' }),
			group: 'security-team',
			member: true,
		},
	];

	it('adds a user, once', async () => {
		expect(jsonOf(await add())).toEqual(outcome);
		expect(jira.sandbox.jira.users.byName('zoe')?.groups).toEqual(['jira-users', 'security-team']);
		expect(jsonOf(await add())).toEqual(outcome);
	});

	it('names a group that does not exist', async () => {
		const { error } = await add('no such team');
		expect(error?.message).toContain('no such team');
	});
});
