import { onEachJira } from '../onEachJira';
import { runsOf, SUP } from '../version/versionRuns';

onEachJira('site.getIssueTypes', (jira) => {
	const { all } = runsOf(jira, 'site.getIssueTypes');

	it('lists the issue types of this Jira, or of a project', async () => {
		expect((await all({})).map(({ name }) => name)).toContain('Epic');
		Object.assign(jira.sandbox.jira.projects.byKey('SUP') ?? {}, { issueTypeIds: ['10002'] });
		expect(await all({ project: SUP })).toMatchObject([{ id: '10002', name: 'Bug' }]);
		expect(await all({ limit: 2 })).toHaveLength(2);
	});
});
