import { jsonOf, located } from '../jiraRun';
import { onEachJira } from '../onEachJira';

onEachJira('comment.getMany', (jira) => {
	it.each([
		['Markdown', 'markdown', 'On _it_'],
		['plain text', 'plainText', 'On it'],
		['Jira stores them', 'stored', expect.objectContaining({ type: 'doc' })],
	])('returns texts as %s', async (_what, textsAs, body) => {
		const issue = located('key', await jira.newIssue());
		await jira.run({ operation: 'comment.add', parameters: { issue, body: 'On *it*' } });
		const run = await jira.run({ operation: 'comment.getMany', parameters: { issue, textsAs } });
		expect(jsonOf(run)).toMatchObject([{ body: jira.isCloud ? body : 'On _it_' }]);
	});
});
