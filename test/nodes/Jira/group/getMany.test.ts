import type { INodeParameters } from 'n8n-workflow';
import { jsonOf } from '../jiraRun';
import { onEachJira } from '../onEachJira';

onEachJira('group.getMany', (jira) => {
	const names = async (parameters: INodeParameters) =>
		jsonOf(await jira.run({ operation: 'group.getMany', parameters })).map(({ name }) => name);

	it('lists groups, also by a part of their name', async () => {
		expect(await names({})).toEqual(['jira-administrators', 'jira-users', 'security-team']);
		expect(await names({ query: 'team' })).toEqual(['security-team']);
		expect(await names({ query: 'nothing like it' })).toEqual([]);
		expect(await names({ limit: 2 })).toHaveLength(2);
	});

	it('returns the ID that only Cloud has', async () => {
		const [group] = jsonOf(await jira.run({ operation: 'group.getMany' }));
		expect(Object.keys(group ?? {})).toEqual(jira.isCloud ? ['name', 'groupId'] : ['name']);
	});

	if (jira.isCloud) {
		it('filters by access and product', async () => {
			expect(await names({ access: 'site-admin' })).toEqual(['jira-administrators']);
			jira.sandbox.clearRequests();
			await names({ product: 'jira-core' });
			const [request] = jira.sandbox.requests.filter(({ path }) => path.includes('group/bulk'));
			expect(request?.path).toContain('applicationKey=jira-core');
		});
	}
});
