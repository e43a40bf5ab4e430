import type { INodeParameters } from 'n8n-workflow';
import { jsonOf, located } from '../jiraRun';
import { onEachJira } from '../onEachJira';
import { madeFilter } from './madeFilter';

onEachJira('filter.unshare', (jira) => {
	const unshare = async (more: INodeParameters) =>
		await jira.run({
			operation: 'filter.unshare',
			parameters: { filter: located('id', '10100'), ...more },
		});
	const group = { shareWith: 'group', group: located('name', 'jira-users') };

	it('ends one share, and leaves the others', async () => {
		const projectId = jira.sandbox.jira.projects.byKey('SUP')?.id ?? '';
		madeFilter(jira.sandbox, {
			shares: [
				{ id: 1, type: 'group', group: 'jira-users' },
				{ id: 2, type: 'project', projectId },
				{ id: 3, type: 'project', projectId, roleId: '10002' },
			],
		});
		expect(jsonOf(await unshare(group))).toMatchObject([
			{ id: '10100', unshared: true, sharedWith: [{ id: 2 }, { id: 3 }] },
		]);
		const project = { shareWith: 'project', project: located('key', 'SUP') };
		expect(jsonOf(await unshare(project))).toMatchObject([{ sharedWith: [{ id: 3 }] }]);
	});

	it('refuses what is not shared, unless that is fine', async () => {
		madeFilter(jira.sandbox, { shares: [] });
		expect((await unshare(group)).error?.message).toBe(
			'The filter 10100 is not shared in this way',
		);
		expect(jsonOf(await unshare({ ...group, notSharedIsFine: true }))).toEqual([
			{ id: '10100', unshared: false, sharedWith: [] },
		]);
	});
});
