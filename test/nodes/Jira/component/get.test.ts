import { located } from '../jiraRun';
import { onEachJira } from '../onEachJira';
import { runsOf, SUP } from '../version/versionRuns';

onEachJira('component.get', (jira) => {
	const { one, refused } = runsOf(jira, 'component.get');

	it.each([
		['its ID', { component: located('id', '10001') }],
		['a number', { component: 10001 }],
		['its REST address', { component: 'https://acme.example/rest/api/2/component/10001' }],
		['its name in any case', { project: SUP, component: located('name', 'BILLING') }],
	])('gets a component by %s', async (_, parameters) => {
		expect(await one(parameters)).toMatchObject({
			id: '10001',
			name: 'Billing',
			assigneeType: 'PROJECT_DEFAULT',
			project: 'SUP',
		});
	});

	it('refuses a name without a project, and one that the project does not have', async () => {
		const component = located('name', 'Shop');
		expect(await refused({ component })).toContain("but 'Project' is empty");
		expect(await refused({ project: SUP, component })).toContain('no component');
	});
});
