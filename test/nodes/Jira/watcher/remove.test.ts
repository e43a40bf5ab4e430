import { jsonOf, located } from '../jiraRun';
import { onEachJira } from '../onEachJira';

onEachJira('watcher.remove', (jira) => {
	const remove = async (issue: string, user: string, bulk = false) =>
		await jira.run({
			operation: 'watcher.remove',
			parameters: {
				issue: located('key', issue),
				user: located('name', user),
				...(bulk && jira.isCloud ? { bulk } : {}),
			},
			items: [{}, {}],
		});
	async function watched(): Promise<string> {
		const issue = await jira.newIssue();
		const { issues, watchers, mia } = jira.sandbox.jira;
		watchers.add(issues.byKey(issue)?.id ?? '', mia.accountId);
		return issue;
	}
	const watching = (key: string) =>
		jira.sandbox.jira.watchers.of(jira.sandbox.jira.issues.byKey(key)?.id ?? '');

	it.each([
		['by name', 'mia@acme.example', false],
		['"me"', 'me', false],
		['"me" in bulk', 'me', true],
	])(
		'lets a person stop watching an issue, %s; also one who does not watch it',
		async (...given) => {
			const [, user, bulk] = given;
			const issue = await watched();
			const outputs = jsonOf(await remove(issue, user, bulk));
			expect(outputs).toMatchObject([
				{ key: issue, watching: false },
				{ key: issue, watching: false },
			]);
			expect(watching(issue)).toEqual([]);
		},
	);

	it('refuses an issue that does not exist', async () => {
		const { error } = await remove('SUP-99', 'me');
		expect(error?.message).toContain('SUP-99');
	});
});
