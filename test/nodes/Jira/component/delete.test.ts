import { located } from '../jiraRun';
import { onEachJira } from '../onEachJira';
import { changeIssue, runsOf, SUP } from '../version/versionRuns';

onEachJira('component.delete', (jira) => {
	const { one, refused } = runsOf(jira, 'component.delete');
	const component = located('id', '10000');
	const held = (issue: string) => jira.sandbox.jira.issues.byKey(issue)?.values['components'];

	it('deletes a component, and takes it out of its issues', async () => {
		const issue = await jira.newIssue();
		await changeIssue(jira, issue, { components: ['10000'] });
		expect(await one({ component })).toEqual({ deleted: true, id: '10000' });
		expect(jira.sandbox.jira.projects.byKey('SUP')?.components).toHaveLength(1);
		expect(held(issue)).toBeUndefined();
	});

	it('puts another component in its place', async () => {
		const issue = await jira.newIssue();
		await changeIssue(jira, issue, { components: ['10000'] });
		await one({ project: SUP, component, moveIssuesTo: located('name', 'Billing') });
		expect(held(issue)).toEqual(['10001']);
	});

	it('refuses a component that is gone, unless that is fine', async () => {
		await one({ component });
		expect(await refused({ component })).toContain('10000');
		expect(await one({ component, goneIsFine: true })).toEqual({ deleted: false, id: '10000' });
	});
});
