import { located } from '../jiraRun';
import { onEachJira } from '../onEachJira';
import { runsOf, SUP } from '../version/versionRuns';

onEachJira('project.update', (jira) => {
	const { one, refused } = runsOf(jira, 'project.update');
	const held = () => jira.sandbox.jira.projects.get('10000');

	it('changes what is given, and nothing else', async () => {
		const changes = { name: 'Help', category: located('name', 'Customers') };
		expect(await one({ project: SUP, changes })).toMatchObject({ key: 'SUP', name: 'Help' });
		expect(held()).toMatchObject({
			...{ name: 'Help', categoryId: '10001' },
			description: 'What customers ask and report.',
		});
	});

	it('gives it another key and another lead', async () => {
		const issue = await jira.newIssue();
		const changes = { key: 'help', lead: located('name', 'Zoë Ångström') };
		expect(await one({ project: SUP, changes })).toMatchObject({
			key: 'HELP',
			url: `${jira.sandbox.siteUrl}/browse/HELP`,
			lead: { displayName: 'Zoë Ångström' },
		});
		expect(jira.sandbox.jira.issues.byKey(issue)?.key).toBe('HELP-1');
	});

	it('refuses to change nothing', async () => {
		expect(await refused({ project: SUP, changes: {} })).toContain('Nothing is to be changed');
	});
});
