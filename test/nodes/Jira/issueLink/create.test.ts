import type { IDataObject } from 'n8n-workflow';
import { located } from '../jiraRun';
import { onEachJira } from '../onEachJira';
import { between, runner } from './linkRuns';

onEachJira('issueLink.create', (jira) => {
	const create = runner(jira, 'issueLink.create');
	const seenFrom = async (issue: string) =>
		(await runner(jira, 'issueLink.getMany')({ issue: located('key', issue) })).map(
			({ link, linkedIssue }) => [link, linkedIssue],
		);

	it.each([
		['blocks', 'blocks', 'is blocked by'],
		['is blocked by', 'is blocked by', 'blocks'],
		['Blocks', 'blocks', 'is blocked by'],
		['RELATES TO', 'relates to', 'relates to'],
	])('links by the words "%s"', async (words, from, to) => {
		const [one, other] = [await jira.newIssue(), await jira.newIssue()];
		expect(await create(between(one, words, other))).toEqual([
			{
				key: one,
				url: `${jira.sandbox.siteUrl}/browse/${one}`,
				link: words,
				linkedIssue: other,
			},
		]);
		expect(await seenFrom(one)).toEqual([[from, other]]);
		expect(await seenFrom(other)).toEqual([[to, one]]);
	});

	it('may run twice, and reads the types once', async () => {
		const [one, other] = [await jira.newIssue(), await jira.newIssue()];
		await create(between(one, 'blocks', other), [{}, {}]);
		const types = jira.sandbox.requests.filter(({ path }) => path.includes('issueLinkType'));
		expect(types).toHaveLength(1);
		expect(await seenFrom(one)).toEqual([['blocks', other]]);
	});

	it('adds a comment to the issue', async () => {
		const [one, other] = [await jira.newIssue(), await jira.newIssue()];
		const [created] = await create({ ...between(one, 'blocks', other), comment: '**First** this' });
		const comments = (key: string) => jira.sandbox.jira.issues.byKey(key)?.comments ?? [];
		expect(created).toMatchObject({ commentId: comments(one)[0]?.id });
		expect(comments(one)).toHaveLength(1);
		expect(comments(other)).toEqual([]);
	});

	it('refuses words that this Jira does not have, and lists those that it has', async () => {
		const [one, other] = [await jira.newIssue(), await jira.newIssue()];
		const [refused] = await create(between(one, 'annoys', other));
		expect(refused?.['error']).toBe('\'Link\' is "annoys", but this Jira has no such link');
		expect((refused?.['details'] as IDataObject)['description']).toContain('is blocked by');
	});

	it('names the issue that is not there', async () => {
		const one = await jira.newIssue();
		const [refused] = await create(between(one, 'blocks', 'SUP-404'));
		expect(refused?.['error']).toContain('SUP-404');
		expect(refused?.['error']).not.toContain(`${one} `);
	});
});
