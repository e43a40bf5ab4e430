import { jsonOf, located } from '../jiraRun';
import { onEachJira } from '../onEachJira';

onEachJira('comment.get', (jira) => {
	const get = async (issue: string, commentId: string | number, more = {}) =>
		jsonOf(
			await jira.run({
				operation: 'comment.get',
				parameters: { issue: located('key', issue), commentId, ...more },
				continueOnFail: true,
			}),
		);
	async function commented(): Promise<string> {
		const key = await jira.newIssue();
		const issue = located('key', key);
		await jira.run({ operation: 'comment.add', parameters: { issue, body: '**On** it' } });
		await jira.run({ operation: 'comment.add', parameters: { issue, body: 'Done' } });
		return key;
	}

	it('reads one of the comments, its text as Markdown', async () => {
		const key = await commented();
		const [comment] = await get(key, 10000);
		expect(comment).toMatchObject({ id: '10000', body: '**On** it' });
		expect(comment).not.toHaveProperty('self');
	});

	it("returns Jira's own answer with Simplify off", async () => {
		const [comment] = await get(await commented(), '10001', { simplify: false });
		expect(comment).toMatchObject({
			self: expect.stringContaining('/comment/10001') as string,
			body: jira.isCloud ? { type: 'doc' } : 'Done',
		});
	});

	it('names the comment that is not there', async () => {
		const [{ error } = {}] = await get(await jira.newIssue(), '10000');
		expect(error).toContain('10000');
	});
});
