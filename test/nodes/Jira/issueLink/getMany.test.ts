import { located } from '../jiraRun';
import { onEachJira } from '../onEachJira';
import { between, runner } from './linkRuns';

onEachJira('issueLink.getMany', (jira) => {
	const getMany = runner(jira, 'issueLink.getMany');

	it('lists the links of several issues with one request', async () => {
		const keys = [await jira.newIssue(), await jira.newIssue(), await jira.newIssue()];
		const [one = '', two = '', three = ''] = keys;
		await runner(jira, 'issueLink.create')(between(one, 'blocks', two));
		const outputs = await getMany(
			{ issue: located('key', '={{ $json.key }}') },
			keys.map((key) => ({ key })),
		);
		const reads = jira.sandbox.requests.filter(({ path }) => !path.endsWith('/myself'));
		expect(reads).toHaveLength(1);
		expect(outputs).toMatchObject([
			{ type: 'Blocks', issue: one, link: 'blocks', linkedIssue: two, status: 'To Do' },
			{ type: 'Blocks', issue: two, link: 'is blocked by', linkedIssue: one },
		]);
		expect(await getMany({ issue: located('key', three) })).toEqual([]);
	});

	it('returns no more than the limit', async () => {
		const [one, two] = [await jira.newIssue(), await jira.newIssue()];
		const create = runner(jira, 'issueLink.create');
		await create(between(one, 'blocks', two));
		await create(between(one, 'relates to', two));
		const [link, ...others] = await getMany({ issue: located('key', one), limit: 1 });
		expect(link).toMatchObject({ link: 'blocks' });
		expect(others).toEqual([]);
	});
});
