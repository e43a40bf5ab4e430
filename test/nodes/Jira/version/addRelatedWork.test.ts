import { located } from '../jiraRun';
import { onEachJira } from '../onEachJira';
import { runsOf, versionsOf } from './versionRuns';

onEachJira('version.addRelatedWork', (jira) => {
	const { one, refused } = runsOf(jira, 'version.addRelatedWork');
	const version = located('id', '10000');
	const url = 'https://acme.example/plan';

	it('links something to a version on Cloud, and says so before any request elsewhere', async () => {
		jira.sandbox.clearRequests();
		if (!jira.isCloud) {
			expect(await refused({ version, url })).toContain("Write the link into the version's");
			expect(jira.sandbox.requests).toEqual([]);
			return;
		}
		const [title, category] = ['The plan', 'Design'];
		expect(await one({ version, url, category, title })).toMatchObject({
			versionId: '10000',
			...{ category, title, url },
		});
		expect(versionsOf(jira)[0]?.relatedWork).toMatchObject([{ category, title, url }]);
	});

	it('refuses what is no address', async () => {
		if (!jira.isCloud) return;
		expect(await refused({ version, url: 'plan' })).toContain(
			'\'URL\' is "plan", but must be an address that begins with https://',
		);
	});
});
