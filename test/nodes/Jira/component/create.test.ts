import { located } from '../jiraRun';
import { onEachJira } from '../onEachJira';
import { runsOf, SUP } from '../version/versionRuns';

onEachJira('component.create', (jira) => {
	const { one, refused } = runsOf(jira, 'component.create');
	const held = () => jira.sandbox.jira.projects.byKey('SUP')?.components.at(-1);

	it('creates a component with a lead who is named by email address', async () => {
		const additionalFields = {
			description: 'Finds it',
			lead: located('name', 'soeren@acme.example'),
			assigneeType: 'COMPONENT_LEAD',
		};
		const project = located('name', 'Customer Support');
		expect(await one({ project, name: 'Search', additionalFields })).toMatchObject({
			id: '10008',
			name: 'Search',
			url: `${jira.sandbox.siteUrl}/projects/SUP/components`,
			lead: { displayName: 'Sören Öztürk' },
			assigneeType: 'COMPONENT_LEAD',
		});
		const leadId = jira.sandbox.jira.users.byName('soeren')?.accountId;
		expect(held()).toMatchObject({ name: 'Search', description: 'Finds it', leadId });
	});

	it('refuses a name that another component has, and one that is blank', async () => {
		expect(await refused({ project: SUP, name: 'Billing' })).toContain('already exists');
		expect(await refused({ project: SUP, name: ' ' })).toContain("'Name' is empty");
	});

	it('refuses a lead who is nobody, and creates nothing', async () => {
		const additionalFields = { lead: located('name', 'Nobody Here') };
		expect(await refused({ project: SUP, name: 'Search', additionalFields })).toContain(
			'\'Additional Fields → Lead\' is "Nobody Here"',
		);
		expect(held()?.name).toBe('Billing');
	});
});
