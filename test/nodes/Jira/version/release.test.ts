import { located } from '../jiraRun';
import { onEachJira } from '../onEachJira';
import { changeIssue, runsOf, SUP, versionsOf } from './versionRuns';

onEachJira('version.release', (jira) => {
	const { one, refused } = runsOf(jira, 'version.release');
	const version = located('id', '10000');
	const fixVersions = (issue: string) =>
		jira.sandbox.jira.issues.byKey(issue)?.values['fixVersions'];

	it('releases a version today', async () => {
		const answer = await one({ version });
		expect(answer).toMatchObject({ id: '10000', released: true });
		const day = String(versionsOf(jira)[0]?.releaseDate);
		expect(Math.abs(Date.now() - Date.parse(day))).toBeLessThan(2 * 86_400_000);
	});

	it('moves unresolved issues to another version', async () => {
		const [open, closed] = [await jira.newIssue(), await jira.newIssue()];
		await changeIssue(jira, open, { fixVersions: ['10000'] });
		await changeIssue(jira, closed, { fixVersions: ['10000'], resolution: '10000' });
		const moveUnresolvedTo = located('name', '2.2');
		await one({ project: SUP, version, releaseDate: '2026-12-24', moveUnresolvedTo });
		expect(versionsOf(jira)[0]).toMatchObject({ released: true, releaseDate: '2026-12-24' });
		expect(fixVersions(open)).toEqual(['10001']);
		expect(fixVersions(closed)).toEqual(['10000']);
	});

	it('takes a release back, and leaves its date', async () => {
		await one({ version, releaseDate: '2026-12-24' });
		await one({ version, changeTo: 'unreleased' });
		expect(versionsOf(jira)[0]).toMatchObject({ released: false, releaseDate: '2026-12-24' });
	});

	it('does not release a version whose issues cannot be moved', async () => {
		const moveUnresolvedTo = located('name', '9');
		expect(await refused({ project: SUP, version, moveUnresolvedTo })).toContain(
			'\'Move Unresolved To\' is "9"',
		);
		expect(versionsOf(jira)[0]?.released).toBe(false);
	});
});
