import { located } from '../jiraRun';
import { onEachJira } from '../onEachJira';
import { runsOf } from '../version/versionRuns';

onEachJira('project.getMany', (jira) => {
	const { all, refused } = runsOf(jira, 'project.getMany');
	const keys = async (filters = {}, more = {}) =>
		(await all({ filters, ...more })).map(({ key }) => key).toSorted();

	it.each<[string, object, string[]]>([
		['nothing', {}, ['HR', 'OPS', 'SUP']],
		['a text in any case', { text: 'support' }, ['SUP']],
		['types', { types: ['business'] }, ['HR']],
		['a category', { category: located('name', 'internal') }, ['HR', 'OPS']],
		['all of them', { text: 'op', types: 'software', category: located('id', '10000') }, ['OPS']],
		['what none has', { text: 'nothing like it' }, []],
	])('filters by %s', async (_, filters, expected) => {
		expect(await keys(filters)).toEqual(expected);
	});

	it('lists archived projects only if they are asked for', async () => {
		Object.assign(jira.sandbox.jira.projects.byKey('SUP') ?? {}, { archived: true });
		expect(await keys()).toEqual(['HR', 'OPS']);
		expect(await keys({ status: ['archived'] })).toEqual(['SUP']);
		expect(await keys({ status: ['live', 'archived'] }, { limit: 1 })).toHaveLength(1);
	});

	it('returns the page, the lead and the category of a project', async () => {
		expect(await all({ filters: { text: 'OPS' } })).toMatchObject([
			{
				key: 'OPS',
				url: `${jira.sandbox.siteUrl}/browse/OPS`,
				description: 'Keeps the lights on.',
				lead: { displayName: 'Mia Krause' },
				projectCategory: 'Internal',
			},
		]);
	});

	it('refuses a category that does not exist', async () => {
		expect(await refused({ filters: { category: located('id', '99') } })).toContain(
			'\'Filters → Category\' is "99", but no category',
		);
	});
});
