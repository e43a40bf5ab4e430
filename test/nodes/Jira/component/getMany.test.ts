import { onEachJira } from '../onEachJira';
import { changeIssue, runsOf, SUP } from '../version/versionRuns';

onEachJira('component.getMany', (jira) => {
	const { all } = runsOf(jira, 'component.getMany');
	const names = async (parameters = {}) =>
		(await all({ project: SUP, ...parameters })).map(({ name }) => name);
	const components = () => jira.sandbox.jira.projects.byKey('SUP')?.components ?? [];

	it('lists the components of a project, or those that contain a text', async () => {
		expect((await names()).toSorted()).toEqual(['Billing', 'Web shop']);
		expect(await names({ text: 'SHOP' })).toEqual(['Web shop']);
		Object.assign(components()[1] ?? {}, { description: 'Of the shop' });
		expect((await names({ text: 'shop' })).toSorted()).toEqual(['Billing', 'Web shop']);
		expect(await names({ text: 'shop', limit: 1 })).toHaveLength(1);
	});

	it('returns an empty list for a project without components', async () => {
		components().length = 0;
		expect(await names()).toEqual([]);
	});

	it('sorts by the number of issues on Cloud', async () => {
		if (!jira.isCloud) return;
		await changeIssue(jira, await jira.newIssue(), { components: ['10000'] });
		expect(await names({ sort: '-issueCount' })).toEqual(['Web shop', 'Billing']);
		expect(await names()).toEqual(['Billing', 'Web shop']);
	});
});
