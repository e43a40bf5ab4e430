import { jsonOf, located } from '../jiraRun';
import { onEachJira, type JiraAtHand } from '../onEachJira';

/** An issue that somebody else has reported. */
async function votable(jira: JiraAtHand): Promise<string> {
	const key = await jira.newIssue();
	const { issues, users, mia } = jira.sandbox.jira;
	const issue = issues.byKey(key);
	const reporter = users.byName('jonas')?.accountId ?? '';
	if (issue !== undefined) issues.change(issue, { values: { reporter } }, mia.accountId);
	return key;
}

const voters = ({ sandbox: { jira } }: JiraAtHand, key: string) =>
	jira.voters.of(jira.issues.byKey(key)?.id ?? '');

onEachJira('vote.add', (jira) => {
	const add = async (issue: string) =>
		await jira.run({
			operation: 'vote.add',
			parameters: { issue: located('key', issue) },
			items: [{}, {}],
		});

	it('votes for an issue, once however often it is said', async () => {
		const key = await votable(jira);
		const url = `${jira.sandbox.siteUrl}/browse/${key}`;
		const vote = { key, url, voted: true };
		expect(jsonOf(await add(key))).toEqual([vote, vote]);
		expect(voters(jira, key)).toEqual([jira.sandbox.jira.mia.accountId]);
	});

	it('says why nobody can vote for an issue of their own', async () => {
		const { error } = await add(await jira.newIssue());
		expect(`${error?.message} ${error?.description}`).toContain('you have reported');
	});
});

onEachJira('vote.remove', (jira) => {
	const remove = async (issue: string) =>
		await jira.run({ operation: 'vote.remove', parameters: { issue: located('key', issue) } });

	it('withdraws a vote', async () => {
		const key = await votable(jira);
		await jira.run({ operation: 'vote.add', parameters: { issue: located('key', key) } });
		expect(jsonOf(await remove(key))).toMatchObject([{ key, voted: false }]);
		expect(voters(jira, key)).toEqual([]);
	});

	it('is refused by Data Center if there was no vote', async () => {
		const { error } = await remove(await votable(jira));
		const said = `${error?.message} ${error?.description}`;
		if (jira.isCloud) expect(error).toBeUndefined();
		else expect(said).toContain('You have not voted for this issue');
	});
});

onEachJira('vote.get', (jira) => {
	it('says who voted for an issue', async () => {
		const key = await votable(jira);
		const get = async () =>
			jsonOf(await jira.run({ operation: 'vote.get', parameters: { issue: located('key', key) } }));
		expect(await get()).toMatchObject([{ key, votes: 0, hasVoted: false, voters: [] }]);
		await jira.run({ operation: 'vote.add', parameters: { issue: located('key', key) } });
		expect(await get()).toMatchObject([
			{ votes: 1, hasVoted: true, voters: [{ displayName: 'Mia Krause' }] },
		]);
	});
});
