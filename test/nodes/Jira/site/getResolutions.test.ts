import { onEachJira } from '../onEachJira';
import { runsOf } from '../version/versionRuns';

onEachJira('site.getResolutions', (jira) => {
	const { all } = runsOf(jira, 'site.getResolutions');

	it('lists the resolutions, up to the limit', async () => {
		const { resolutions } = jira.sandbox.jira;
		const found = await all({ returnAll: true });
		expect(found.map(({ name }) => name)).toEqual(resolutions.map(({ name }) => name));
		expect(await all({ limit: 1 })).toEqual(found.slice(0, 1));
	});
});
