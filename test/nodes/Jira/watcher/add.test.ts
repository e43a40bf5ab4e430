import type { INodeParameters } from 'n8n-workflow';
import { jsonOf, located } from '../jiraRun';
import { onEachJira } from '../onEachJira';

onEachJira('watcher.add', (jira) => {
	const add = async (issues: readonly string[], more: INodeParameters = {}) =>
		await jira.run({
			operation: 'watcher.add',
			parameters: {
				issue: located('key', '={{ $json.issue }}'),
				user: located('name', 'soeren@acme.example'),
				...more,
			},
			items: issues.map((issue) => ({ issue })),
		});
	const watching = (key: string) => {
		const { issues, watchers, users } = jira.sandbox.jira;
		const ids = watchers.of(issues.byKey(key)?.id ?? '');
		return ids.map((id) => users.get(id)?.name);
	};

	it('lets a person watch an issue', async () => {
		const issue = await jira.newIssue();
		const soeren = jira.sandbox.jira.users.byName('soeren');
		expect(jsonOf(await add([issue]))).toEqual([
			{
				key: issue,
				url: `${jira.sandbox.siteUrl}/browse/${issue}`,
				watching: true,
				...(jira.isCloud ? { accountId: soeren?.accountId } : { name: 'soeren' }),
			},
		]);
		expect(watching(issue)).toEqual(['soeren']);
	});

	it('knows "me"', async () => {
		const issue = await jira.newIssue();
		await add([issue], { user: located('name', 'Me') });
		expect(watching(issue)).toEqual(['mia']);
	});

	it('looks a person up once for all items', async () => {
		const issues = [await jira.newIssue(), await jira.newIssue()];
		await add(issues);
		const searches = jira.sandbox.requests.filter(({ path }) => path.includes('/user/search'));
		expect(searches).toHaveLength(1);
		expect(issues.map(watching)).toEqual([['soeren'], ['soeren']]);
	});

	it('shares a task between items for "me", with Bulk on Cloud', async () => {
		const issues = [await jira.newIssue(), await jira.newIssue(), await jira.newIssue()];
		const more = { user: located('name', 'me'), ...(jira.isCloud ? { bulk: true } : {}) };
		const outputs = jsonOf(await add(issues, more));
		expect(outputs).toMatchObject(issues.map((key) => ({ key, watching: true })));
		expect(issues.map(watching)).toEqual([['mia'], ['mia'], ['mia']]);
		const alone = jira.sandbox.requests.filter(({ path }) => path.endsWith('/watchers'));
		expect(alone).toHaveLength(jira.isCloud ? 0 : 3);
	});

	it('refuses a name that two people have, and one that nobody has', async () => {
		const issue = await jira.newIssue();
		const { error: two } = await add([issue], { user: located('name', 'Jonas Weber') });
		expect(two?.message).toContain('2 active users have this name');
		const { error: none } = await add([issue], { user: located('name', 'Nobody Else') });
		expect(none?.message).toContain('no active user has this name');
		expect(watching(issue)).toEqual([]);
	});
});
