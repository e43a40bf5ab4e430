import { onEachJira } from '../onEachJira';
import { runsOf, SUP } from '../version/versionRuns';

onEachJira('project.archive', (jira) => {
	const { one, refused } = runsOf(jira, 'project.archive');

	it('archives a project, once', async () => {
		const url = `${jira.sandbox.siteUrl}/browse/SUP`;
		expect(await one({ project: SUP })).toEqual({ key: 'SUP', url, archived: true });
		expect(jira.sandbox.jira.projects.byKey('SUP')?.archived).toBe(true);
		expect(await refused({ project: SUP })).toContain('archived already');
	});
});
