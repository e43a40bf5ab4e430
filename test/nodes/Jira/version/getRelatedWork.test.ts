import { located } from '../jiraRun';
import { onEachJira } from '../onEachJira';
import { runsOf, versionsOf } from './versionRuns';

onEachJira('version.getRelatedWork', (jira) => {
	const { all, refused } = runsOf(jira, 'version.getRelatedWork');
	const version = located('id', '10000');

	it('lists what is linked to a version on Cloud, and says so before any request elsewhere', async () => {
		jira.sandbox.clearRequests();
		if (!jira.isCloud) {
			expect(await refused({ version })).toContain("Write the link into the version's");
			expect(jira.sandbox.requests).toEqual([]);
			return;
		}
		expect(await all({ version })).toEqual([]);
		const url = 'https://acme.example/plan';
		versionsOf(jira)[0]?.relatedWork.push({ id: 'one', category: 'Design', title: null, url });
		expect(await all({ version })).toEqual([
			{ versionId: '10000', id: 'one', category: 'Design', url },
		]);
	});
});
