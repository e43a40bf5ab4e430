import { located } from '../jiraRun';
import { onEachJira } from '../onEachJira';
import { runsOf } from '../version/versionRuns';

onEachJira('project.create', (jira) => {
	const { one, refused } = runsOf(jira, 'project.create');
	const held = (key: string) => jira.sandbox.jira.projects.byKey(key);

	it('creates a project from a template, with its creator as the lead', async () => {
		const { id, ...answer } = await one({ name: 'Web shop', key: 'shop' });
		expect(id).toMatch(/^\d+$/);
		const url = `${jira.sandbox.siteUrl}/browse/SHOP`;
		expect(answer).toEqual({ key: 'SHOP', name: 'Web shop', url });
		expect(held('SHOP')).toMatchObject({
			name: 'Web shop',
			typeKey: 'software',
			leadId: jira.sandbox.jira.mia.accountId,
		});
	});

	it('takes details, and the template of this kind of Jira', async () => {
		const template = jira.isCloud
			? { template: 'com.pyxis.greenhopper.jira:gh-simplified-agility-kanban' }
			: { dataCenterTemplate: 'com.atlassian.servicedesk:classic-service-desk-project' };
		const additionalFields = {
			description: 'Sells',
			lead: located('name', 'soeren@acme.example'),
			category: located('name', 'Customers'),
			url: 'https://acme.example/shop',
			assigneeType: 'PROJECT_LEAD',
		};
		await one({ name: 'Web shop', key: 'SHOP', ...template, additionalFields });
		expect(held('SHOP')).toMatchObject({
			...{ description: 'Sells', categoryId: '10001', assigneeType: 'PROJECT_LEAD' },
			typeKey: jira.isCloud ? 'software' : 'service_desk',
			style: jira.isCloud ? 'next-gen' : 'classic',
			leadId: jira.sandbox.jira.users.byName('soeren')?.accountId,
		});
	});

	it('says which field is to blame', async () => {
		expect(await refused({ name: 'Web shop', key: 'SUP' })).toContain("'Key': Project");
		expect(await refused({ name: 'Operations', key: 'SHOP' })).toContain("'Name'");
		expect(await refused({ name: 'Web shop', key: '1 x' })).toContain(
			'\'Key\' is "1 x", but must be two or more letters and digits',
		);
	});
});
