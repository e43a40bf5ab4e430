import { onEachJira } from '../onEachJira';
import { runsOf, SUP } from '../version/versionRuns';

onEachJira('project.getRoles', (jira) => {
	const { all } = runsOf(jira, 'project.getRoles');

	it('lists the roles of a project with their members', async () => {
		const { mia, projects } = jira.sandbox.jira;
		Object.assign(projects.byKey('SUP')?.actors ?? {}, {
			10003: [{ type: 'group', of: 'jira-users' }],
		});
		const roles = await all({ project: SUP });
		expect(roles[0]).toMatchObject({
			id: 10002,
			name: 'Administrators',
			members: [{ type: 'user', id: jira.isCloud ? mia.accountId : 'mia', name: 'Mia Krause' }],
		});
		expect(roles[1]).toMatchObject({
			members: [{ type: 'group', id: 'jira-users', name: 'jira-users' }],
		});
		expect(roles[2]).toMatchObject({ members: [] });
	});
});
