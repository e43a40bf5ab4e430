import { jsonOf, located } from '../jiraRun';
import { onEachJira } from '../onEachJira';

onEachJira('comment.delete', (jira) => {
	const remove = async (issue: string, more = {}) =>
		jsonOf(
			await jira.run({
				operation: 'comment.delete',
				parameters: { issue: located('key', issue), commentId: '10000', ...more },
				continueOnFail: true,
			}),
		);
	const held = (issue: string) => jira.sandbox.jira.issues.byKey(issue)?.comments;

	it('deletes a comment', async () => {
		const key = await jira.newIssue();
		const issue = located('key', key);
		await jira.run({ operation: 'comment.add', parameters: { issue, body: 'Oops' } });
		const url = `${jira.sandbox.siteUrl}/browse/${key}`;
		expect(await remove(key)).toEqual([{ key, url, deleted: true, id: '10000' }]);
		expect(held(key)).toEqual([]);
	});

	it('fails if it is already gone, unless the user ticks that this is fine', async () => {
		const key = await jira.newIssue();
		const [{ error } = {}] = await remove(key);
		expect(error).toContain('10000');
		expect(await remove(key, { goneIsFine: true })).toEqual([{ deleted: false, id: '10000' }]);
	});
});
