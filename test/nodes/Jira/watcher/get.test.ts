import { jsonOf, located } from '../jiraRun';
import { onEachJira } from '../onEachJira';

onEachJira('watcher.get', (jira) => {
	const get = async (issue: string, simplify = true) =>
		jsonOf(
			await jira.run({
				operation: 'watcher.get',
				parameters: { issue: located('key', issue), simplify },
			}),
		);

	it('says who watches an issue', async () => {
		const key = await jira.newIssue();
		const { issues, watchers, users } = jira.sandbox.jira;
		watchers.add(issues.byKey(key)?.id ?? '', users.byName('soeren')?.accountId ?? '');
		expect(await get(key)).toEqual([
			{
				key,
				url: `${jira.sandbox.siteUrl}/browse/${key}`,
				watchCount: 1,
				isWatching: false,
				watchers: [expect.objectContaining({ displayName: 'Sören Öztürk' })],
			},
		]);
		expect(JSON.stringify(await get(key))).not.toContain('avatarUrls');
		expect(JSON.stringify(await get(key, false))).toContain('avatarUrls');
	});

	it('has an empty list if nobody watches it', async () => {
		expect(await get(await jira.newIssue())).toMatchObject([{ watchCount: 0, watchers: [] }]);
	});
});
