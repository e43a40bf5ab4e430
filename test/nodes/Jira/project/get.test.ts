import { located } from '../jiraRun';
import { onEachJira } from '../onEachJira';
import { runsOf } from '../version/versionRuns';

onEachJira('project.get', (jira) => {
	const { one, refused } = runsOf(jira, 'project.get');

	it.each([
		['its key', located('key', 'SUP')],
		['its ID', 10000],
		['its name', located('name', 'customer support')],
	])('gets a project by %s with its parts', async (_, project) => {
		expect(await one({ project })).toMatchObject({
			id: '10000',
			key: 'SUP',
			url: `${jira.sandbox.siteUrl}/browse/SUP`,
			versions: ['2.1', '2.2'],
			assigneeType: 'UNASSIGNED',
		});
	});

	it("keeps the project's own address beside its page", async () => {
		const url = 'https://acme.example/shop';
		Object.assign(jira.sandbox.jira.projects.byKey('SUP') ?? {}, { url });
		expect(await one({ project: located('key', 'SUP') })).toMatchObject({ homepage: url });
	});

	it('names a project that does not exist', async () => {
		expect(await refused({ project: located('key', 'NOPE') })).toContain('NOPE');
	});
});
