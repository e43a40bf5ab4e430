import { located } from '../jiraRun';
import { onEachJira } from '../onEachJira';
import { runsOf, versionsOf } from './versionRuns';

onEachJira('version.update', (jira) => {
	const { one, refused } = runsOf(jira, 'version.update');
	const version = located('id', '10000');

	it('changes what is given, and nothing else', async () => {
		Object.assign(versionsOf(jira)[0] ?? {}, { description: 'Soon' });
		const changes = { name: '2.1.1', releaseDate: '2026-12-24' };
		expect(await one({ version, changes })).toMatchObject({
			id: '10000',
			name: '2.1.1',
			description: 'Soon',
		});
		expect(versionsOf(jira)[0]).toMatchObject({ ...changes, description: 'Soon' });
	});

	it('refuses to change nothing', async () => {
		expect(await refused({ version, changes: {} })).toBe(
			"Nothing is to be changed. Add a field to 'Changes', such as 'Name'.",
		);
	});

	it('refuses a start after the release', async () => {
		const changes = { startDate: '2027-01-01', releaseDate: '2026-12-24' };
		expect(await refused({ version, changes })).toContain('\'Start Date\' is "2027-01-01"');
	});
});
