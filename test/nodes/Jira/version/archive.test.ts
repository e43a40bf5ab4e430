import { located } from '../jiraRun';
import { onEachJira } from '../onEachJira';
import { runsOf, versionsOf } from './versionRuns';

onEachJira('version.archive', (jira) => {
	const { one, refused } = runsOf(jira, 'version.archive');

	it('archives a version, and brings it back', async () => {
		const version = located('id', '10000');
		expect(await one({ version })).toMatchObject({ id: '10000', archived: true });
		expect(versionsOf(jira)[0]?.archived).toBe(true);
		expect(await one({ version, changeTo: 'notArchived' })).toMatchObject({ archived: false });
		expect(versionsOf(jira)[0]?.archived).toBe(false);
	});

	it('names a version that does not exist', async () => {
		expect(await refused({ version: located('id', '99999') })).toContain('99999');
	});
});
