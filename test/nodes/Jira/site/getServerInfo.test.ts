import { onEachJira } from '../onEachJira';
import { runsOf } from '../version/versionRuns';

onEachJira('site.getServerInfo', (jira) => {
	const { one } = runsOf(jira, 'site.getServerInfo');

	it('tells the version and the address', async () => {
		expect(await one({})).toMatchObject({
			baseUrl: jira.sandbox.siteUrl,
			deploymentType: jira.isCloud ? 'Cloud' : 'Server',
		});
		expect(await one({ simplify: false })).toHaveProperty('scmInfo');
	});
});
