import { located } from '../jiraRun';
import { onEachJira } from '../onEachJira';
import { runsOf, SUP, versionsOf } from './versionRuns';

onEachJira('version.getMany', (jira) => {
	const { all } = runsOf(jira, 'version.getMany');
	const names = async (parameters = {}) =>
		(await all({ project: SUP, ...parameters })).map(({ name }) => name);

	it("lists the versions of a project in Jira's order", async () => {
		expect(await names()).toEqual(['2.1', '2.2']);
		expect(await names({ sort: '-sequence', limit: 1 })).toEqual(['2.2']);
		expect(await names({ project: located('name', 'Customer Support') })).toHaveLength(2);
	});

	it('returns an empty list for a project without versions', async () => {
		versionsOf(jira).length = 0;
		expect(await names()).toEqual([]);
	});

	it.each<[string, object, string[]]>([
		['by state', { status: ['released', 'archived'] }, ['2.2', 'Old']],
		['by its text', { text: 'SHOP' }, ['2.1', 'Old']],
		['by both', { status: 'archived', text: 'shop' }, ['Old']],
	])('filters %s', async (_, filters, expected) => {
		const versions = versionsOf(jira);
		Object.assign(versions[0] ?? {}, { description: 'The shop' });
		Object.assign(versions[1] ?? {}, { released: true });
		versions.push({
			...(versions[0] ?? versions[1]!),
			...{ id: '10099', name: 'Old', released: true, archived: true },
		});
		expect(await names({ filters })).toEqual(expected);
		expect(await names({ filters, limit: 1 })).toEqual(expected.slice(0, 1));
	});
});
