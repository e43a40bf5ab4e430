import { jsonOf, located } from '../jiraRun';
import { onEachJira } from '../onEachJira';

onEachJira('comment.getMany', (jira) => {
	it.each([
		['Markdown', 'markdown', '**On** it'],
		['plain text', 'plainText', 'On it'],
		[
			'Jira stores them',
			'stored',
			jira.isCloud ? expect.objectContaining({ type: 'doc' }) : '*On* it',
		],
	])('returns texts as %s', async (_what, textsAs, body) => {
		const issue = located('key', await jira.newIssue());
		await jira.run({ operation: 'comment.add', parameters: { issue, body: '**On** it' } });
		const run = await jira.run({ operation: 'comment.getMany', parameters: { issue, textsAs } });
		expect(jsonOf(run)).toMatchObject([{ body }]);
	});
});
