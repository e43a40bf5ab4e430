import { located } from '../jiraRun';
import { onEachJira } from '../onEachJira';
import { runsOf } from '../version/versionRuns';

onEachJira('component.update', (jira) => {
	const { one, refused } = runsOf(jira, 'component.update');
	const component = located('id', '10001');
	const held = () => jira.sandbox.jira.projects.byKey('SUP')?.components[1];

	it('changes what is given, and nothing else', async () => {
		Object.assign(held() ?? {}, { description: 'Soon' });
		expect(await one({ component, changes: { name: 'Invoices' } })).toMatchObject({
			id: '10001',
			name: 'Invoices',
		});
		expect(held()).toMatchObject({ name: 'Invoices', description: 'Soon' });
	});

	it('gives a component a lead, and takes the lead away', async () => {
		await one({ component, changes: { lead: located('name', 'Zoë Ångström') } });
		expect(held()?.leadId).toBe(jira.sandbox.jira.users.byName('zoe')?.accountId);
		await one({ component, changes: { lead: located('name', 'unassigned') } });
		expect(held()?.leadId).toBeNull();
	});

	it('refuses to change nothing', async () => {
		expect(await refused({ component, changes: {} })).toContain('Nothing is to be changed');
	});
});
