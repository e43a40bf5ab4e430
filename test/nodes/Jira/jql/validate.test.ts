import { placeOfError } from '../../../../nodes/Jira/resources/jql/placeOfError';
import { jsonOf } from '../jiraRun';
import { onEachJira } from '../onEachJira';

onEachJira('jql.validate', (jira) => {
	const validate = async (...queries: string[]) =>
		await jira.run({
			operation: 'jql.validate',
			items: queries.map((query) => ({ query })),
			parameters: { jql: '={{ $json.query }}' },
		});

	it('says what is wrong with a query, and where', async () => {
		const verdicts = jsonOf(
			await validate('project = SUP ORDER BY key', 'project = = SUP', 'nope = 1 AND never = 2'),
		);
		expect(verdicts).toEqual([
			{ jql: 'project = SUP ORDER BY key', valid: true, errors: [] },
			{
				jql: 'project = = SUP',
				valid: false,
				errors: [{ message: expect.stringContaining('line 1') as string, line: 1, character: 11 }],
			},
			{
				jql: 'nope = 1 AND never = 2',
				valid: false,
				errors: ['nope', 'never'].map((field) => ({
					message: expect.stringContaining(`'${field}'`) as string,
				})),
			},
		]);
		const parsed = jira.sandbox.requests.filter(({ path }) => path.includes('/jql/parse'));
		expect(parsed).toHaveLength(jira.isCloud ? 1 : 0);
	});

	it('searches nothing on Data Center', async () => {
		await validate('project = SUP');
		const bodies = jira.sandbox.requests
			.filter(({ path }) => path.endsWith('/search'))
			.map(({ body }) => body);
		expect(bodies).toEqual(
			jira.isCloud ? [] : [expect.objectContaining({ maxResults: 0, validateQuery: true })],
		);
	});

	it('refuses an empty query', async () => {
		expect((await validate(' ')).error?.message).toBe("'JQL' is empty: fill it in");
	});
});

describe('The place of an error', () => {
	it.each([
		["Expecting operator but got 'foo'. (line 2, character 9)", { line: 2, character: 9 }],
		['Fehler in der JQL-Abfrage (Zeile 1, Zeichen 14).', { line: 1, character: 14 }],
		["Field 'nope' does not exist (1)", undefined],
		['The value is not one of (1, 2), as 3', undefined],
	])('%s', (message, place) => {
		expect(placeOfError(message)).toEqual(place);
	});
});
