import { located } from '../jiraRun';
import { onEachJira } from '../onEachJira';
import { runsOf, SUP } from '../version/versionRuns';

onEachJira('site.getPriorities', (jira) => {
	const { all, refused } = runsOf(jira, 'site.getPriorities');

	it('lists the priorities of a project, highest first', async () => {
		const priorities = await all({ project: located('name', 'Customer Support') });
		expect(priorities.map(({ id, name }) => `${String(id)} ${String(name)}`)).toEqual(
			jira.sandbox.jira.priorities.map(({ id, name }) => `${id} ${name}`),
		);
		expect(priorities).toEqual(await all({ project: SUP }));
	});

	it('names a project that does not exist', async () => {
		expect(await refused({ project: located('key', 'NOPE') })).toContain('NOPE');
	});
});
