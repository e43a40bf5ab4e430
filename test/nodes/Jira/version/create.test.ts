import { located } from '../jiraRun';
import { onEachJira } from '../onEachJira';
import { runsOf, SUP, versionsOf } from './versionRuns';

onEachJira('version.create', (jira) => {
	const { one, refused } = runsOf(jira, 'version.create');

	it('creates a version of a project that is named in any way', async () => {
		const url = `${jira.sandbox.siteUrl}/projects/SUP/versions/10008`;
		expect(
			await one({
				project: located('name', 'customer support'),
				name: '2.3',
				additionalFields: {
					description: 'The one with the checkout',
					startDate: '2026-11-01',
					releaseDate: '2026-12-24T00:00:00',
				},
			}),
		).toMatchObject({ id: '10008', name: '2.3', url, released: false, releaseDate: '2026-12-24' });
		expect(versionsOf(jira).at(-1)).toMatchObject({
			name: '2.3',
			description: 'The one with the checkout',
			startDate: '2026-11-01',
			releaseDate: '2026-12-24',
		});
	});

	it('has a driver on Cloud', async () => {
		const driver = located('name', 'soeren@acme.example');
		await one({ project: located('key', '10000'), name: '2.3', additionalFields: { driver } });
		const soeren = jira.sandbox.jira.users.byName('soeren')?.accountId;
		expect(versionsOf(jira).at(-1)?.driverId).toBe(jira.isCloud ? soeren : null);
	});

	it('refuses a name that another version has', async () => {
		expect(await refused({ project: SUP, name: '2.1' })).toContain(
			'\'Name\' is "2.1": A version with this name already exists in this project.',
		);
	});

	it('refuses a blank name before any request', async () => {
		jira.sandbox.clearRequests();
		expect(await refused({ project: SUP, name: ' ' })).toContain("'Name' is empty");
		expect(jira.sandbox.requests).toEqual([]);
	});
});
