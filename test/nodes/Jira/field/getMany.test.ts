import type { INodeParameters } from 'n8n-workflow';
import { jsonOf } from '../jiraRun';
import { onEachJira } from '../onEachJira';

onEachJira('field.getMany', (jira) => {
	const list = async (parameters: INodeParameters) =>
		jsonOf(await jira.run({ operation: 'field.getMany', parameters }));

	it('tells the ID, the type and the names in JQL of a field', async () => {
		expect(await list({ name: 'customer NAME' })).toEqual([
			{
				id: 'customfield_10010',
				name: 'Customer name',
				custom: true,
				type: 'string',
				customType: 'textfield',
				jqlNames: expect.arrayContaining(['cf[10010]']) as string[],
			},
		]);
	});

	it("lists custom fields, Jira's own, or both", async () => {
		const count = async (type: string) => (await list({ type, returnAll: true })).length;
		const [all, custom, system] = [
			await count('all'),
			await count('custom'),
			await count('system'),
		];
		expect(all).toBe(custom + system);
		expect(custom).toBeGreaterThan(5);
		expect(await list({ type: 'system', name: 'summary' })).toMatchObject([{ id: 'summary' }]);
		expect(await list({ type: 'custom', name: 'summary' })).toEqual([]);
	});

	it('returns no more than the limit', async () => {
		expect(await list({ limit: 2 })).toHaveLength(2);
	});
});
