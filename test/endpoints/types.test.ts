/* eslint-disable @n8n/community-nodes/no-restricted-globals -- test tooling, none of this is published */
import { diagnosticsOf } from './compiler';

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

describe('the compiler', () => {
	const said = diagnosticsOf(__dirname, preamble, [
		...accepted,
		...refused.map(([piece]) => piece),
	]);

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
