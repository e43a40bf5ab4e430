import type { INodeParameters } from 'n8n-workflow';
import { jsonOf, located } from '../jiraRun';
import { onEachJira } from '../onEachJira';
import { madeFilter } from './madeFilter';

onEachJira('filter.delete', (jira) => {
	const remove = async (more: INodeParameters = {}, filter = located('id', '10100')) =>
		await jira.run({ operation: 'filter.delete', parameters: { filter, ...more } });

	it('deletes a filter by name', async () => {
		madeFilter(jira.sandbox);
		expect(jsonOf(await remove({}, located('name', 'Open bugs')))).toEqual([
			{ deleted: true, id: '10100', name: 'Open bugs' },
		]);
		expect(jira.sandbox.jira.filters).toEqual([]);
	});

	it('refuses what is not there, unless that is fine', async () => {
		expect((await remove()).error?.message).toContain('10100');
		expect(jsonOf(await remove({ goneIsFine: true }))).toEqual([{ deleted: false, id: '10100' }]);
	});

	it('says why Jira refuses to delete the filter of somebody else', async () => {
		const ownerId = jira.sandbox.jira.users.byName('jonas')?.accountId ?? '';
		madeFilter(jira.sandbox, { ownerId });
		const { error } = await remove({ goneIsFine: true });
		expect(`${error?.message} ${error?.description}`).toContain('by its owner');
		expect(jira.sandbox.jira.filters).toHaveLength(1);
	});
});
