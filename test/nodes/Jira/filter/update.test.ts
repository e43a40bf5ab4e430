import type { INodeParameters } from 'n8n-workflow';
import { jsonOf, located } from '../jiraRun';
import { onEachJira } from '../onEachJira';
import { madeFilter } from './madeFilter';

onEachJira('filter.update', (jira) => {
	const update = async (more: INodeParameters, filter = '10100') =>
		await jira.run({
			operation: 'filter.update',
			parameters: { filter: located('id', filter), ...more },
		});
	beforeEach(() => madeFilter(jira.sandbox));
	const stored = () => jira.sandbox.jira.filters[0];

	it('changes what is filled in, and nothing else', async () => {
		expect(jsonOf(await update({ jql: 'project = OPS' }))).toMatchObject([
			{ id: '10100', name: 'Open bugs', jql: 'project = OPS' },
		]);
		expect(stored()).toMatchObject({ name: 'Open bugs', description: 'What is to be done' });
		await update({ name: 'Late bugs', description: 'Hurry' });
		expect(stored()).toMatchObject({ name: 'Late bugs', description: 'Hurry' });
	});

	it('gives it to another owner', async () => {
		const owner = located('name', 'soeren@acme.example');
		expect(jsonOf(await update({ owner }))).toMatchObject([
			{ owner: { displayName: 'Sören Öztürk' } },
		]);
		expect(stored()?.ownerId).toBe('5b10a0effa615349cb016cd8');
	});

	it('refuses to change nothing, and names a filter that is not there', async () => {
		expect((await update({})).error?.message).toBe('Nothing is to be changed');
		const { error } = await update({ name: 'x' }, '99999');
		expect(error?.message).toContain('99999');
	});

	if (jira.isCloud) {
		it('changes the favourites of this account', async () => {
			await update({ favourite: 'remove' });
			expect(stored()?.favouriteOf).toEqual([]);
			await update({ favourite: 'add' });
			expect(stored()?.favouriteOf).toHaveLength(1);
		});
	}
});
