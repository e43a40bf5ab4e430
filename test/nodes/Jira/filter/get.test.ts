import { jsonOf, located } from '../jiraRun';
import { onEachJira } from '../onEachJira';
import { hiddenFilter, madeFilter } from './madeFilter';

onEachJira('filter.get', (jira) => {
	const get = async (filter: ReturnType<typeof located> | string) =>
		await jira.run({ operation: 'filter.get', parameters: { filter } });

	it('returns the query, the owner and whom it is shared with', async () => {
		madeFilter(jira.sandbox);
		expect(jsonOf(await get(located('name', 'open BUGS')))).toEqual([
			{
				id: '10100',
				name: 'Open bugs',
				description: 'What is to be done',
				jql: 'project = SUP',
				owner: expect.objectContaining({ displayName: 'Mia Krause' }) as object,
				favourite: true,
				...(jira.isCloud && { favouritedCount: 1 }),
				sharedWith: [{ id: 20_000, type: 'group', group: 'jira-users' }],
				url: `${jira.sandbox.siteUrl}/issues/?filter=10100`,
			},
		]);
	});

	it.each([
		located('id', '10100'),
		'10100',
		'https://acme.example/issues/?filter=10100',
		'https://acme.example/rest/api/2/filter/10100',
	])('reads %j', async (way) => {
		madeFilter(jira.sandbox);
		expect(jsonOf(await get(way))).toMatchObject([{ id: '10100' }]);
	});

	it('lists the candidates of a name that is not unique', async () => {
		const jonas = jira.sandbox.jira.users.byName('jonas')?.accountId ?? '';
		madeFilter(jira.sandbox);
		madeFilter(jira.sandbox, { ownerId: jonas });
		const { error } = await get(located('name', 'Open bugs'));
		expect(error?.description).toContain('Open bugs (Jonas Weber, ID 10101)');
	});

	it('names a filter that this account cannot see', async () => {
		const { id } = hiddenFilter(jira.sandbox);
		const { error } = await get(located('id', id));
		expect(error?.message).toBe(`Jira has no filter ${id} that this account can see`);
	});
});
