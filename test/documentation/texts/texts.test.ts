import { credentialTexts, nodeTexts } from './formTexts';
import { sentencesIn } from './sentences';
import { textsPage } from './textsPage';

describe('The list of all texts', () => {
	it.each([
		['a sentence', "say('Jira is not there')", ['Jira is not there']],
		[
			'a sentence with values',
			'say(`${one.host} is ${kind(site)}: wait`)',
			['{host} is {kind}: wait'],
		],
		[
			'a sentence in a sentence',
			"say(`No ${of ?? 'one of them'} here`)",
			['No {…} here', 'one of them'],
		],
		['a sentence once', "say('It is so'); say('It is so')", ['It is so']],
		[
			'no name, address or type',
			"import a from 'a b'; type B = 'a b'; call('GET /a b', 'one')",
			[],
		],
	])('has %s of a source file', (_what, source, found) => {
		expect(sentencesIn('source.ts', source)).toEqual(found);
	});

	it('says what a form says, and what it says twice only once', () => {
		const shared = { type: 'string', default: '', description: 'Its key' } as const;
		const issue = { ...shared, displayName: 'Issue', name: 'issue', required: true };
		const shownIn = (operation: string) => ({
			displayOptions: { show: { resource: ['issue'], operation: [operation] } },
		});
		const operations = ['get', 'delete'].map((value) => ({
			name: value.toUpperCase(),
			value,
			action: `${value} it`,
			description: 'What it does',
		}));
		const lines = nodeTexts({
			displayName: 'Node',
			description: 'A node',
			properties: [
				{
					...shared,
					displayName: 'Resource',
					name: 'resource',
					type: 'options',
					options: [{ name: 'Issue', value: 'issue' }],
				},
				{
					...shared,
					displayName: 'Operation',
					name: 'operation',
					type: 'options',
					displayOptions: { show: { resource: ['issue'] } },
					options: operations,
				},
				{ ...issue, ...shownIn('get') },
				{ ...issue, ...shownIn('delete') },
			],
		} as never);
		expect(lines).toEqual([
			'# Node: A node',
			'',
			'## Issue → GET (get it): What it does',
			'- Issue *: Its key',
			'',
			'## Issue → DELETE (delete it): What it does',
			'- as above: Issue',
		]);
	});

	it('says what the form of a credential says, except what it hides', () => {
		const properties = [
			{ displayName: 'Email', name: 'a', type: 'string', placeholder: 'e.g. mia', default: '' },
			{ displayName: 'Hidden', name: 'b', type: 'hidden', default: '' },
		];
		expect(credentialTexts({ name: 'c', displayName: 'Credential', properties } as never)).toEqual([
			'',
			'# Credential',
			'- Email [e.g. mia]',
		]);
	});
});

describe('Every text', () => {
	const lines = textsPage().split('\n');

	it.each([
		['has single blanks between its words', /\S {2,}\S/],
		['writes email without a hyphen', /\be-mail/i],
		['writes out what n8n and Jira abbreviate in Latin', /\b(i\.e\.|etc\.|via)/i],
		['uses no contraction', /\b(can't|don't|isn't|won't|doesn't|it's|you're|couldn't)\b/i],
		['does not beg or push', /\b(please|simply|just type|easily|successfully)\b/i],
		[
			'says what happened instead of apologizing',
			/\b(oops|sorry|unfortunately|something went wrong)\b/i,
		],
		[
			'spells Jira, n8n and Data Center as their makers do',
			/\bJIRA\b|\bN8N\b(?!_)|Datacenter|DataCenter\b/,
		],
	])('%s', (_rule, fault) => {
		expect(lines.length).toBeGreaterThan(1000);
		expect(lines.filter((line) => fault.test(line))).toEqual([]);
	});
});
