import { jsonOf } from '../jiraRun';
import { onEachJira } from '../onEachJira';

onEachJira(
	'jql.convertNames',
	(jira) => {
		const convert = async (...queries: string[]) =>
			await jira.run({
				operation: 'jql.convertNames',
				items: queries.map((query) => ({ query })),
				parameters: { jql: '={{ $json.query }}' },
				continueOnFail: true,
			});
		const mia = '5b10a2844c20165700ede21a';

		it('replaces names by account IDs, in one request, and says who is unknown', async () => {
			const queries = ['assignee = nobody', 'assignee = mia', 'reporter in (JIRAUSER10000, mia)'];
			expect(jsonOf(await convert(...queries))).toEqual([
				{ jql: 'assignee = unknown', original: queries[0], allUsersKnown: false },
				{ jql: `assignee = ${mia}`, original: queries[1], allUsersKnown: true },
				{ jql: `reporter in (${mia}, ${mia})`, original: queries[2], allUsersKnown: true },
			]);
			const asked = jira.sandbox.requests.filter(({ path }) => path.endsWith('/pdcleaner'));
			expect(asked).toHaveLength(1);
		});

		it('fails only the item with a query that Jira cannot read', async () => {
			const [good, bad] = jsonOf(await convert('assignee = mia', 'assignee = = mia'));
			expect(good).toMatchObject({ jql: `assignee = ${mia}` });
			expect(bad).toHaveProperty('error');
		});
	},
	['cloud'],
);
