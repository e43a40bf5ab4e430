import { located } from '../jiraRun';
import { onEachJira } from '../onEachJira';
import { runsOf, SUP } from '../version/versionRuns';

onEachJira('project.setRoleMembers', (jira) => {
	const { one, refused } = runsOf(jira, 'project.setRoleMembers');
	const role = located('name', 'administrators');
	const held = () => jira.sandbox.jira.projects.byKey('SUP')?.actors['10002']?.map(({ of }) => of);
	const idOf = (name: string) => jira.sandbox.jira.users.byName(name)?.accountId;

	it('adds people and groups, and nobody twice', async () => {
		const added = { people: 'soeren@acme.example, Mia Krause', groups: ['jira-users'] };
		expect(await one({ project: SUP, role, ...added })).toMatchObject({
			name: 'Administrators',
			members: [{ name: 'Mia Krause' }, { name: 'Sören Öztürk' }, { id: 'jira-users' }],
		});
		await one({ project: SUP, role, ...added });
		expect(held()).toEqual([idOf('mia'), idOf('soeren'), 'jira-users']);
	});

	it('removes them, and replaces all', async () => {
		await one({
			project: SUP,
			role,
			change: 'replace',
			people: 'Zoë Ångström',
			groups: 'jira-users',
		});
		expect(held()).toEqual([idOf('zoe'), 'jira-users']);
		await one({
			project: SUP,
			role: located('id', '10002'),
			change: 'remove',
			groups: 'jira-users',
		});
		expect(held()).toEqual([idOf('zoe')]);
		await one({ project: SUP, role, change: 'replace' });
		expect(held()).toEqual([]);
	});

	it('refuses what would change nothing, and a role that the project does not have', async () => {
		expect(await refused({ project: SUP, role })).toContain("Fill in 'People' or 'Groups'.");
		const nobody = located('name', 'Cooks');
		expect(await refused({ project: SUP, role: nobody, groups: 'jira-users' })).toContain(
			'\'Role\' is "Cooks", but no role',
		);
	});
});
