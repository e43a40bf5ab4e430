import { BadInput, parseRequest } from './request';

const complaintOf = (input: unknown): string => {
	const result = parseRequest(typeof input === 'string' ? input : JSON.stringify(input));
	return result instanceof BadInput ? result.message : 'accepted';
};

describe('parseRequest', () => {
	it('fills in what is left out', () => {
		expect(parseRequest('{ "node": "jira" }')).toEqual({
			node: 'jira',
			parameters: {},
			credentials: {},
			items: [{ json: {} }],
			continueOnFail: false,
		});
	});

	it('accepts items with files', () => {
		const items = [{ json: { a: 1 }, binary: { file: { data: 'QQ==', mimeType: 'text/plain' } } }];
		expect(parseRequest(JSON.stringify({ node: 'jira', items }))).toMatchObject({ items });
	});

	it.each([
		['{ node', 'The input is not JSON: Expected property name'],
		['[]', 'The input is a list; it has to be a JSON object with "node", "parameters"'],
		[{}, `'node' is missing; it has to be the name of a node as text, e.g. "jira".`],
		[{ node: '' }, `'node' is ""; it has to be the name of a node as text`],
		[{ node: 'jira', items: {} }, "'items' is an object; it has to be a list of items"],
		[{ node: 'jira', items: [{ json: {} }, 3] }, "'items[1]' is a number; it has to be an object"],
		[{ node: 'jira', items: [{}] }, "'items[0].json' is missing; it has to be an object."],
		[
			{ node: 'jira', items: [{ json: {}, binary: { file: 'QQ==' } }] },
			`'items[0].binary.file' is text; it has to be an object with "data" (Base64)`,
		],
		[
			{ node: 'jira', continueOnFail: 'perhaps' },
			`'continueOnFail' is "perhaps"; it has to be true, false or "errorOutput".`,
		],
		[{ node: 'jira', nodes: [] }, "'nodes' is not known here."],
		[{ node: 'jira', items: [{ json: {}, jsn: {} }] }, "'items[0].jsn' is not known here."],
	])('refuses %j', (input, complaint) => {
		expect(complaintOf(input)).toContain(complaint);
	});

	it('repeats no part of a credential', () => {
		const credentials = { jiraBasicApi: 'the-api-token' };
		expect(complaintOf({ node: 'jira', credentials })).toBe(
			"'credentials.jiraBasicApi' is text; it has to be an object with the fields of the credential.",
		);
	});
});
