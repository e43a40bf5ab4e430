import {
	namesProjectDirectly,
	projectWritten,
	type WrittenProject,
} from '../../nodes/values/project';

describe('namesProjectDirectly', () => {
	it.each<[by: WrittenProject['by'], value: string, isDirect: boolean]>([
		['any', 'SUP', true],
		['any', 'A1_B', true],
		['any', '10000', true],
		['any', 'sup', false],
		['any', 'Customer Support', false],
		['any', 'תמיכה', false],
		['key', 'sup', true],
		['key', '10000', true],
		['name', 'SUP', false],
		['name', '2026', false],
	])('%s %j: %j', (by, value, isDirect) => {
		expect(namesProjectDirectly({ by, value })).toBe(isDirect);
	});
});

describe('projectWritten', () => {
	it.each([
		['https://acme.atlassian.net/jira/software/c/projects/SUP/boards/1', 'SUP'],
		['https://acme.atlassian.net/jira/servicedesk/projects/HELP_2/queues', 'HELP_2'],
		['https://jira.acme.example/projects/SUP?selectedItem=x', 'SUP'],
		['https://jira.acme.example/jira/browse/SUP', 'SUP'],
		['https://acme.atlassian.net/rest/api/3/project/10000', '10000'],
	])('reads %j', (value, key) => {
		expect(projectWritten({ by: 'any', value })).toEqual({ by: 'key', value: key });
		expect(projectWritten({ by: 'name', value })).toEqual({ by: 'key', value: key });
	});

	it.each([
		'SUP',
		'Customer Support',
		'https://acme.atlassian.net/browse/SUP-1',
		'https://acme.atlassian.net/jira/projects?page=1',
		'https://acme.atlassian.net/projects/..%2Fx',
	])('leaves %j as it is', (value) => {
		expect(projectWritten({ by: 'name', value })).toEqual({ by: 'name', value });
	});
});
