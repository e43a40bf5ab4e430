import { onEachJira } from '../onEachJira';
import { runsOf } from '../version/versionRuns';

onEachJira('site.getStatuses', (jira) => {
	const { all } = runsOf(jira, 'site.getStatuses');

	it('lists all statuses, or those of some categories', async () => {
		expect(await all({})).toContainEqual(
			expect.objectContaining({ name: 'To Do', statusCategory: 'To Do' }),
		);
		const names = async (parameters: object) =>
			(await all({ ...parameters })).map(({ name }) => name);
		expect(await names({ categories: ['done'] })).toEqual(['Done']);
		expect(await names({ categories: 'indeterminate', limit: 1 })).toEqual(['In Progress']);
	});
});
