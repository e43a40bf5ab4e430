/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- test tooling, nothing of this is published */
import { join } from 'node:path';
import ts from 'typescript';

const preamble = [
	"import type { Endpoint, PathParameters, QueryParameters } from '../../nodes/endpoints';",
	'declare function send<E extends Endpoint>(',
	'	endpoint: E,',
	'	given: { path: PathParameters<E>; query?: QueryParameters<E> },',
	'): void;',
].join('\n');

const issue = "'GET /rest/api/3/issue/{issueIdOrKey}'";
const path = "path: { issueIdOrKey: 'SUP-1' }";

const accepted = [
	`send(${issue}, { ${path} });`,
	`send(${issue}, { ${path}, query: { fields: ['summary'], updateHistory: true } });`,
	`send(${issue}, { ${path}, query: { fields: 'summary,status', expand: undefined } });`,
	"send('GET /rest/api/2/issue/{issueIdOrKey}', { path: { issueIdOrKey: 10001 } });",
	"send('GET /rest/api/3/myself', { path: {} });",
	"send('GET /rest/api/3/project/search', { path: {}, query: { startAt: 50, id: [1, 2], orderBy: '-name' } });",
	"send('GET /rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}', { path: { projectIdOrKey: 'P', issueTypeId: 1 } });",
	"send('DELETE /rest/api/2/filter/{id}/permission/{permission-id}', { path: { id: 1, 'permission-id': 2 } });",
	"send('GET /rest/api/3/mypermissions', { path: {}, query: { permissions: 'ADMINISTER' } });",
	"send('DELETE /rest/remotelinks/1.0/bulkByProperties', { path: {}, query: { accountId: '7' } });",
	"send('DELETE /rest/builds/0.1/bulkByProperties', { path: {}, query: { accountId: '7', _updateSequenceNumber: 1 } });",
	"send('DELETE /rest/security/1.0/linkedWorkspaces/bulk', { path: {}, query: { workspaceIds: ['1-2'] } });",
	"send('GET /rest/api/2/issue/{issueIdOrKey}/transitions', { path: { issueIdOrKey: 'A-1' }, query: { expand: 'transitions.fields' } });",
	"send('GET /_edge/tenant_info', { path: {} });",
	"send('GET /rest/agile/1.0/board', { path: {}, query: { startAt: 0, type: 'scrum' } });",
];

const refused: Array<[string, RegExp]> = [
	["send('GET /rest/api/3/isue/{issueIdOrKey}', { path: {} });", /is not assignable/],
	["send('PATCH /rest/api/3/issue', { path: {} });", /is not assignable/],
	["send('GET /rest/api/2/issue', { path: {} });", /is not assignable/],
	[`send(${issue}, { path: {} });`, /'issueIdOrKey' is missing/],
	[`send(${issue}, { path: { issueIdOrKey: true } });`, /'boolean' is not assignable/],
	[`send(${issue}, { path: { issueIdOrKey: 'SUP-1', key: 'SUP-1' } });`, /'key' does not exist/],
	[
		"send('GET /rest/api/3/issue/{issueIdOrKey}/comment/{id}', { path: { issueIdOrKey: 'SUP-1' } });",
		/'id' is missing/,
	],
	[`send(${issue}, { ${path}, query: { feilds: [] } });`, /'feilds' does not exist/],
	[`send(${issue}, { ${path}, query: { updateHistory: 'yes' } });`, /'string' is not assignable/],
	[
		"send('GET /rest/api/3/project/search', { path: {}, query: { maxResults: '50' } });",
		/'string' is not assignable to type 'number'/,
	],
	["send('GET /rest/api/3/project/search', { path: {}, query: { orderBy: 'nme' } });", /"nme"/],
	["send('GET /rest/api/2/group/member', { path: {}, query: {} });", /'groupname' is missing/],
	[
		"send('GET /rest/api/3/bulk/issues/transition', { path: {}, query: {} });",
		/'issueIdsOrKeys' is missing/,
	],
];

/** What the compiler says of each of some pieces of code, each in a file of its own beside this one. */
function diagnosticsOf(pieces: readonly string[]): string[] {
	const folder = __dirname;
	const { config } = ts.readConfigFile(join(folder, '../../tsconfig.json'), (file) =>
		ts.sys.readFile(file),
	) as {
		config: { compilerOptions: object };
	};
	const { options } = ts.convertCompilerOptionsFromJson(
		{ ...config.compilerOptions, types: [] },
		folder,
	);
	const sources = new Map(
		pieces.map((piece, index) => [join(folder, `piece${index}.ts`), `${preamble}\n${piece}\n`]),
	);
	const host = ts.createCompilerHost(options);
	const { readFile, fileExists } = host;
	host.readFile = (file) => sources.get(file) ?? readFile(file);
	host.fileExists = (file) => sources.has(file) || fileExists(file);
	const { getSourceFile } = host;
	host.getSourceFile = (file, ...others) => {
		const text = sources.get(file);
		if (text === undefined) return getSourceFile(file, ...others);
		return ts.createSourceFile(file, text, ts.ScriptTarget.ES2023);
	};
	const program = ts.createProgram([...sources.keys()], options, host);
	return [...sources.keys()].map((file) =>
		program
			.getSemanticDiagnostics(program.getSourceFile(file))
			.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
			.join('\n'),
	);
}

describe('the compiler', () => {
	const said = diagnosticsOf([...accepted, ...refused.map(([piece]) => piece)]);

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
