/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- test tooling, nothing of this is published */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { endpointFaults } from './endpointMentions';

const project = join(__dirname, '..', '..');

it('published files name endpoints as Atlassian does, each once per file', () => {
	const files = readdirSync(join(project, 'nodes'), { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.ts'))
		.map((file) => `nodes/${file.replaceAll('\\', '/')}`);
	expect(files).toContain('nodes/Jira/resources/issue/knownFields.ts');
	expect(
		files.flatMap((file) => endpointFaults(file, readFileSync(join(project, file), 'utf8'))),
	).toEqual([]);
});

describe('endpointFaults', () => {
	const file = 'nodes/Jira/issues.ts';

	it.each([
		["const ISSUE = 'GET /rest/api/3/issue/{issueIdOrKey}';"],
		["const at = '/rest/api/3/issue/{issueIdOrKey}';"],
		["type At = '/rest/api/3/field' | '/rest/api/3/other';"],
		["// As 'GET /rest/api/3/nothing' does.\nconst fields = 'GET /rest/api/3/field';"],
		["const site = 'https://acme.atlassian.net/browse/SUP-1';"],
	])('accepts %s', (text) => {
		expect(endpointFaults(file, text)).toEqual([]);
	});

	it.each([
		["const ISSUE = 'GET /rest/api/3/isue/{issueIdOrKey}';", 'makes a path by itself'],
		["const ISSUE = 'GET /rest/api/3/issue/{key}';", 'makes a path by itself'],
		['const at = (key: string) => `/rest/api/3/issue/${key}`;', 'makes a path by itself'],
		['const at = (site: string) => `${site}/rest/api/3/myself`;', 'makes a path by itself'],
		["const base = 'rest/api/3/';", 'makes a path by itself'],
		['const at = (id: string, name: string) => `/secure/attachment/${id}/${name}`;', 'by itself'],
		[
			"send('GET /rest/api/3/field');\nsend('GET /rest/api/3/field');",
			'names an endpoint twice: GET /rest/api/3/field',
		],
	])('refuses %s', (text, fault) => {
		expect(endpointFaults(file, text)).toEqual([expect.stringContaining(fault)]);
		expect(endpointFaults('nodes/endpoints/additions.ts', text)).toEqual([]);
	});
});
