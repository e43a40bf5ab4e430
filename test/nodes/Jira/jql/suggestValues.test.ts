import type { INodeParameters } from 'n8n-workflow';
import { jsonOf } from '../jiraRun';
import { onEachJira } from '../onEachJira';

onEachJira('jql.suggestValues', (jira) => {
	const suggest = async (parameters: INodeParameters) =>
		jsonOf(await jira.run({ operation: 'jql.suggestValues', parameters }));

	it('lists values that contain a text, without the markup of the match', async () => {
		expect(await suggest({ field: 'priority', text: 'gh' })).toEqual([
			{ value: 'Highest', displayName: 'Highest' },
			{ value: 'High', displayName: 'High' },
		]);
		expect(await suggest({ field: 'priority', text: 'gh', simplify: false })).toContainEqual({
			value: 'High',
			displayName: 'Hi<b>gh</b>',
		});
	});

	it('returns nothing for what no value contains', async () => {
		expect(await suggest({ field: 'priority', text: 'nothing like it' })).toEqual([]);
	});

	it('asks for what a field was changed to', async () => {
		await suggest({ field: 'status', predicate: 'to', text: 'Do' });
		const { path = '' } = jira.sandbox.requests.at(-1) ?? {};
		expect(path).toContain('fieldName=status&predicateName=to&predicateValue=Do');
	});
});
