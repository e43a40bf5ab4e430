import { located } from '../jiraRun';
import { onEachJira } from '../onEachJira';
import { runsOf, SUP } from './versionRuns';

onEachJira('version.get', (jira) => {
	const { one, refused } = runsOf(jira, 'version.get');

	it.each([
		['its ID', located('id', '10001')],
		['a number', 10001],
		['its address', located('id', 'https://acme.example/projects/SUP/versions/10001/tab/all')],
		['its REST address', located('id', 'https://acme.example/rest/api/2/version/10001')],
	])('gets a version by %s without asking for anything else', async (_, version) => {
		jira.sandbox.clearRequests();
		expect(await one({ version })).toMatchObject({ id: '10001', name: '2.2', projectId: 10000 });
		expect(jira.sandbox.requests.map(({ path }) => path)).not.toContainEqual(
			expect.stringContaining('/project'),
		);
	});

	it('gets a version by its name in any case, with its page', async () => {
		const project = jira.sandbox.jira.projects.byKey('SUP');
		Object.assign(project?.versions[1] ?? {}, { name: 'Winter' });
		expect(await one({ project: SUP, version: located('name', 'WINTER') })).toMatchObject({
			id: '10001',
			url: `${jira.sandbox.siteUrl}/projects/SUP/versions/10001`,
		});
	});

	it('refuses a name without a project', async () => {
		expect(await refused({ version: located('name', '2.1') })).toBe(
			"'Version' is \"2.1\", a name, but 'Project' is empty. Choose the project that has this version, or enter the ID of the version.",
		);
	});

	it('refuses a name that the project does not have', async () => {
		expect(await refused({ project: SUP, version: located('name', '9') })).toContain(
			'\'Version\' is "9", but no version that this account can see has this name',
		);
	});

	it('refuses what is no ID', async () => {
		expect(await refused({ version: located('id', 'v2') })).toContain(
			'\'Version\' is "v2", which is not the ID of a version',
		);
	});
});
