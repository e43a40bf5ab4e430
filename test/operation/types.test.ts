/* eslint-disable @n8n/community-nodes/no-restricted-globals -- test tooling, none of this is published */
import { diagnosticsOf } from '../endpoints/compiler';

const preamble = [
	"import { z } from 'zod/v3';",
	"import { call, type Send } from '../../nodes/connection';",
	"import { issueField, wholeNumberField } from '../../nodes/fields';",
	"import { batched, operation } from '../../nodes/operation';",
	"const facts = { displayName: 'Do', action: 'Do it', description: 'Do it' };",
	'const input = z.object({ issue: z.string(), size: z.number() }).strict();',
	"const ISSUE = 'GET /rest/api/3/issue/{issueIdOrKey}';",
	"const MYSELF = 'GET /rest/api/3/myself';",
	"const FIELDS = 'GET /rest/api/3/field';",
	'const readIssue = async (issue: string, send: Send<typeof ISSUE>) =>',
	'	await send(call(ISSUE, { path: { issueIdOrKey: issue } }));',
].join('\n');

/** An operation with a single endpoint. */
const asking = (given: string) =>
	`operation({ ...facts, FORM, endpoint: ISSUE, request: ({ issue, size }) => (${given}) });`;

/** A script with the endpoints that it declares. */
const script = (endpoints: string, body: string) =>
	`operation({ ...facts, FORM, endpoints: [${endpoints}], run: async ({ issue }, context) => { ${body}; return {}; } });`;

const accepted = [
	asking("{ path: { issueIdOrKey: issue }, query: { fields: ['summary'] } }"),
	asking('{ path: { issueIdOrKey: size }, query: {} }'),
	script('ISSUE, FIELDS', 'await context.send(call(FIELDS))'),
	script('ISSUE, FIELDS', 'await readIssue(issue, context.send)'),
	"operation({ ...facts, FORM, endpoint: 'GET /rest/api/3/project/search', request: () => ({ query: { orderBy: 'key' } }), limit: ({ size }) => size, pageSize: 50, output: (project, { size }) => ({ ...project, size }) });",
	"operation({ ...facts, FORM, endpoint: 'POST /rest/api/3/issue', request: () => ({ body: { labels: ['a', 'b'], parts: [{ size: 1 }] } }) });",
	'operation({ ...facts, FORM, endpoint: ISSUE, endpoints: [FIELDS], prepare: async (asked, { send }) => { await send(call(FIELDS)); return asked; }, request: ({ issue }) => ({ path: { issueIdOrKey: issue } }) });',
	'operation({ ...facts, FORM, endpoints: { cloud: [ISSUE], dataCenter: [FIELDS] }, run: async ({ issue }, { send }) => { await readIssue(issue, send); await send(call(FIELDS)); return {}; } });',
];

const undeclared = /is not assignable to (?:parameter of )?type '.*GET \/rest\/api\/3\//;

const refused: Array<[string, RegExp]> = [
	[asking('{ query: { fields: issue } }'), /'path' is missing/],
	[asking('{ path: { issueIdOrKey: issue, id: issue } }'), /No overload matches/],
	[asking('{ path: { issueIdOrKey: issue }, query: { feilds: issue } }'), /No overload matches/],
	[asking('{ path: { issueIdOrKey: issue }, query: { updateHistory: size } }'), /'number'/],
	[script('FIELDS', 'await readIssue(issue, context.send)'), undeclared],
	[script('ISSUE', 'await context.send(call(FIELDS))'), undeclared],
	[
		script("ISSUE, 'GET /rest/api/3/feild'", 'await readIssue(issue, context.send)'),
		/"GET \/rest\/api\/3\/feild"' is not assignable/,
	],
	[
		'operation({ ...facts, FORM, endpoint: ISSUE, endpoints: [FIELDS], request: ({ issue }) => ({ path: { issueIdOrKey: issue } }), combine: batched({ size: () => 2, request: () => call(MYSELF), answers: () => [] }) });',
		undeclared,
	],
	[
		'operation({ ...facts, FORM, endpoints: [ISSUE], prepare: async (asked, { send }) => { await send(call(FIELDS)); return asked; }, run: async () => ({}) });',
		undeclared,
	],
];

/** The ways in which an operation declares its input; the type of the input comes from there alone. */
const forms = {
	'declared by fields':
		"fields: { issue: issueField(), size: wholeNumberField('Size', { required: true }) }",
	'with a schema of their own': 'parameters: [], input',
};

describe.each(Object.entries(forms))('the compiler, on operations %s', (_form, form) => {
	const said = diagnosticsOf(
		__dirname,
		preamble,
		[...accepted, ...refused.map(([piece]) => piece)].map((piece) => piece.replace('FORM', form)),
	);

	it.each(accepted.map((piece, index) => [piece, index] as const))('accepts %s', (_, index) => {
		expect(said[index]).toBe('');
	});

	it.each(refused.map(([piece, reason], index) => [piece, reason, index] as const))(
		'refuses %s',
		(_, reason, index) => {
			expect(said[accepted.length + index]).toMatch(reason);
		},
	);
});
