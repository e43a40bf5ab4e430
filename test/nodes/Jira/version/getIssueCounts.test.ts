import { located } from '../jiraRun';
import { onEachJira } from '../onEachJira';
import { changeIssue, runsOf } from './versionRuns';

onEachJira('version.getIssueCounts', (jira) => {
	const { one, refused } = runsOf(jira, 'version.getIssueCounts');
	const version = located('id', '10000');

	it('counts the issues of a version', async () => {
		const [open, closed] = [await jira.newIssue(), await jira.newIssue()];
		await changeIssue(jira, open, { fixVersions: ['10000'], versions: ['10000'] });
		await changeIssue(jira, closed, { fixVersions: ['10000'], resolution: '10000' });
		expect(await one({ version })).toEqual({
			id: '10000',
			issuesFixedCount: 2,
			issuesUnresolvedCount: 1,
			issuesAffectedCount: 1,
			issueCountWithCustomFieldsShowingVersion: 0,
			customFields: [],
		});
	});

	it('says zero, not nothing, where there are none', async () => {
		expect(await one({ version })).toMatchObject({ issuesFixedCount: 0, issuesUnresolvedCount: 0 });
	});

	it('names a version that does not exist', async () => {
		expect(await refused({ version: located('id', '99999') })).toContain('99999');
	});
});
