import { located } from '../jiraRun';
import { onEachJira } from '../onEachJira';
import { runsOf, SUP } from '../version/versionRuns';

onEachJira('site.getMyPermissions', (jira) => {
	const { one, refused } = runsOf(jira, 'site.getMyPermissions');

	it('tells whether the account has some permissions, or all of them', async () => {
		expect(await one({ permissions: 'browse_projects, ADMINISTER' })).toEqual({
			BROWSE_PROJECTS: true,
			ADMINISTER: true,
		});
		expect(Object.keys(await one({})).length).toBeGreaterThan(20);
	});

	it('tells them for a project and for an issue', async () => {
		const issue = located('key', await jira.newIssue());
		Object.assign(jira.sandbox.jira.projects.byKey('SUP') ?? {}, {
			permissions: { EDIT_ISSUES: ['security-team'] },
		});
		const permissions = ['EDIT_ISSUES', 'ADD_COMMENTS'];
		const expected = { EDIT_ISSUES: false, ADD_COMMENTS: true };
		expect(await one({ scope: 'project', project: SUP, permissions })).toEqual(expected);
		expect(await one({ scope: 'issue', issue, permissions })).toEqual(expected);
		expect(await one({ permissions })).toMatchObject({ EDIT_ISSUES: true });
	});

	it('refuses what is no permission', async () => {
		expect(await refused({ permissions: 'FLY' })).toContain('FLY');
	});
});
