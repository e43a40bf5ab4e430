import { onEachJira } from '../onEachJira';
import { between, runner } from './linkRuns';

onEachJira('issueLink.get', (jira) => {
	it('reads a link by its ID, from the issue that it begins at', async () => {
		const [one, two] = [await jira.newIssue(), await jira.newIssue()];
		await runner(jira, 'issueLink.create')(between(one, 'is blocked by', two));
		const get = runner(jira, 'issueLink.get');
		expect(await get({ linkId: 10000 })).toEqual([
			{ id: '10000', type: 'Blocks', issue: two, link: 'blocks', linkedIssue: one },
		]);
		const [{ error } = {}] = await get({ linkId: '99999' });
		expect(error).toContain('99999');
	});
});
