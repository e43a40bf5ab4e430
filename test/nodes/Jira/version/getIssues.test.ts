import { located } from '../jiraRun';
import { onEachJira } from '../onEachJira';
import { changeIssue, runsOf, SUP } from './versionRuns';

onEachJira('version.getIssues', (jira) => {
	const { all, refused } = runsOf(jira, 'version.getIssues');
	const keys = async (parameters = {}) =>
		(await all({ version: located('id', '10000'), ...parameters })).map(({ key }) => key);

	it('lists the issues that a version fixes, affects, or has yet to fix', async () => {
		const [open, closed, affected] = [
			await jira.newIssue(),
			await jira.newIssue(),
			await jira.newIssue(),
		];
		await changeIssue(jira, open, { fixVersions: ['10000'] });
		await changeIssue(jira, closed, { fixVersions: ['10000'], resolution: '10000' });
		await changeIssue(jira, affected, { versions: ['10000'] });
		expect(await keys()).toEqual([open, closed]);
		expect(await keys({ limit: 1 })).toEqual([open]);
		expect(await keys({ issues: 'unresolved' })).toEqual([open]);
		expect(await keys({ issues: 'affected' })).toEqual([affected]);
	});

	it('means the version of the project, not one of the same name elsewhere', async () => {
		const issue = await jira.newIssue();
		await changeIssue(jira, issue, { fixVersions: ['10000'] });
		const version = located('name', '2.1');
		expect(await keys({ project: SUP, version })).toEqual([issue]);
		expect(await keys({ project: located('key', 'OPS'), version })).toEqual([]);
	});

	it('returns the chosen fields with their texts in Markdown', async () => {
		const issue = await jira.newIssue();
		await changeIssue(jira, issue, { fixVersions: ['10000'] });
		const version = located('id', '10000');
		expect(await all({ version, fields: 'summary' })).toEqual([
			expect.objectContaining({
				key: issue,
				summary: 'Printer on fire',
				url: `${jira.sandbox.siteUrl}/browse/${issue}`,
			}),
		]);
	});

	it('names a version that does not exist', async () => {
		expect(await refused({ version: located('id', '99999') })).toContain('99999');
	});
});
