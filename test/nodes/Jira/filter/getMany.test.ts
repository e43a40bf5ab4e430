import type { INodeParameters } from 'n8n-workflow';
import { jsonOf, located } from '../jiraRun';
import { onEachJira } from '../onEachJira';
import { hiddenFilter, madeFilter } from './madeFilter';

onEachJira('filter.getMany', (jira) => {
	const list = async (parameters: INodeParameters = {}) =>
		jsonOf(await jira.run({ operation: 'filter.getMany', parameters }));
	const names = async (parameters: INodeParameters = {}) =>
		(await list(parameters)).map(({ name }) => name);
	const make = () => {
		const { users, projects } = jira.sandbox.jira;
		const projectId = projects.byKey('OPS')?.id ?? '';
		madeFilter(jira.sandbox);
		madeFilter(jira.sandbox, {
			name: 'Late bugs',
			ownerId: users.byName('jonas')?.accountId ?? '',
			shares: [
				{ id: 20_002, type: 'project', projectId },
				{ id: 20_003, type: 'group', group: 'jira-users' },
			],
		});
		madeFilter(jira.sandbox, { name: 'Aged', favouriteOf: [], shares: [] });
		hiddenFilter(jira.sandbox);
	};

	it('lists what this account sees, on Data Center only its favourites', async () => {
		make();
		expect(await names()).toEqual(
			jira.isCloud ? ['Aged', 'Late bugs', 'Open bugs'] : ['Open bugs', 'Late bugs'],
		);
		expect(await names({ limit: 1 })).toHaveLength(1);
		const [{ jql, sharedWith } = {}] = await list({ name: 'open' });
		expect({ jql, sharedWith }).toEqual({
			jql: 'project = SUP',
			sharedWith: [{ id: 20_000, type: 'group', group: 'jira-users' }],
		});
	});

	it('filters by name, owner, project and group', async () => {
		make();
		expect(await names({ name: 'late' })).toEqual(['Late bugs']);
		const owner = located('name', jira.isCloud ? 'jonas@acme.example' : 'jonas');
		expect(await names({ owner })).toEqual(['Late bugs']);
		expect(await names({ project: located('key', 'OPS') })).toEqual(['Late bugs']);
		const group = located('name', 'jira-users');
		expect((await names({ group })).toSorted()).toEqual(['Late bugs', 'Open bugs']);
		expect(await names({ name: 'nothing like it' })).toEqual([]);
	});

	it('refuses a group that does not exist', async () => {
		const { error } = await jira.run({
			operation: 'filter.getMany',
			parameters: { group: located('name', 'no such team') },
		});
		expect(error?.message).toContain(`'Group' is "no such team"`);
	});

	if (jira.isCloud) {
		it('lists the favourites, and sorts the others', async () => {
			make();
			expect(await names({ favouritesOnly: true })).toEqual(['Open bugs', 'Late bugs']);
			expect(await names({ order: '-id' })).toEqual(['Aged', 'Late bugs', 'Open bugs']);
			expect(await names({ order: 'id' })).toEqual(['Open bugs', 'Late bugs', 'Aged']);
		});
	}
});
