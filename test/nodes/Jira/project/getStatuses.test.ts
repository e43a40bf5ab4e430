import { onEachJira } from '../onEachJira';
import { runsOf, SUP } from '../version/versionRuns';

onEachJira('project.getStatuses', (jira) => {
	const { all } = runsOf(jira, 'project.getStatuses');

	it('lists the statuses of each issue type', async () => {
		const types = await all({ project: SUP });
		expect(types.map(({ name }) => name)).toContain('Bug');
		expect(types[0]).toMatchObject({
			subtask: false,
			statuses: expect.arrayContaining([
				expect.objectContaining({ name: 'To Do', statusCategory: 'To Do' }),
			]) as unknown,
		});
		expect(await all({ project: SUP, limit: 1 })).toEqual(types.slice(0, 1));
	});
});
