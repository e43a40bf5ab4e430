import { onEachJira } from '../onEachJira';
import { runsOf } from '../version/versionRuns';

onEachJira('site.getLinkTypes', (jira) => {
	const { all } = runsOf(jira, 'site.getLinkTypes');

	it('lists how issues can be linked, in both directions', async () => {
		const types = await all({});
		expect(types).toContainEqual(
			expect.objectContaining({ name: 'Blocks', outward: 'blocks', inward: 'is blocked by' }),
		);
		expect(await all({ limit: 1 })).toEqual(types.slice(0, 1));
	});
});
