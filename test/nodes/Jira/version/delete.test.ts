import { located } from '../jiraRun';
import { onEachJira } from '../onEachJira';
import { changeIssue, runsOf, SUP, versionsOf } from './versionRuns';

onEachJira('version.delete', (jira) => {
	const { one, refused } = runsOf(jira, 'version.delete');
	const version = located('id', '10000');
	const held = (issue: string) => jira.sandbox.jira.issues.byKey(issue)?.values;

	it('deletes a version, and takes it out of its issues', async () => {
		const issue = await jira.newIssue();
		await changeIssue(jira, issue, { fixVersions: ['10000'], versions: ['10000', '10001'] });
		expect(await one({ version })).toEqual({ deleted: true, id: '10000' });
		expect(versionsOf(jira).map(({ id }) => id)).toEqual(['10001']);
		expect(held(issue)?.['fixVersions']).toBeUndefined();
		expect(held(issue)?.['versions']).toEqual(['10001']);
	});

	it('puts other versions in its place', async () => {
		const issue = await jira.newIssue();
		await changeIssue(jira, issue, { fixVersions: ['10000'], versions: ['10000'] });
		const other = located('name', '2.2');
		await one({
			project: SUP,
			version: located('name', '2.1'),
			moveFixVersionTo: other,
			moveAffectsVersionTo: other,
		});
		expect(held(issue)).toMatchObject({ fixVersions: ['10001'], versions: ['10001'] });
	});

	it('refuses a version that is gone, unless that is fine', async () => {
		await one({ version });
		expect(await refused({ version })).toContain("Could not find version for id '10000'");
		expect(await one({ version, goneIsFine: true })).toEqual({ deleted: false, id: '10000' });
	});
});
