import { listed, table } from '../../build/operations/list';
import { resources as jira } from '../../nodes/Jira/resources';
import { resources as devOps } from '../../nodes/JiraDevOps/resources';

const all = listed([...jira, ...devOps]);

const found = (resource: string, operation: string) =>
	all.find((one) => one.resource === resource && one.operation === operation);

describe('npm run operations', () => {
	it('lists every operation of both nodes with its requests', () => {
		const operations = [...jira, ...devOps].flatMap((one) => one.operations);
		expect(all).toHaveLength(operations.length);
		const unknown = all.filter(({ requests }) => requests.length === 0);
		expect(unknown.map(({ resource }) => resource)).toEqual(['anyEndpoint']);
		expect(found('user', 'getCurrent')).toEqual({
			resource: 'user',
			operation: 'getCurrent',
			action: 'Get current user',
			access: 'read',
			repeatable: true,
			requests: [
				{ site: 'cloud', method: 'GET', path: '/rest/api/3/myself' },
				{ site: 'dataCenter', method: 'GET', path: '/rest/api/2/myself' },
			],
			scopes: {
				classic: [['read:jira-user']],
				granular: [
					['read:application-role:jira', 'read:avatar:jira', 'read:group:jira', 'read:user:jira'],
				],
			},
		});
	});

	it.each([
		['issue', 'create', 'write', false],
		['issue', 'delete', 'delete', false],
		['issue', 'search', 'read', true],
		['build', 'submit', 'write', true],
		['developmentInformation', 'submit', 'write', true],
		['remoteLink', 'deleteByProperties', 'delete', true],
	])('lists %s %s: %s, repeatable: %s', (resource, operation, access, repeatable) => {
		expect(found(resource, operation)).toMatchObject({ access, repeatable });
	});

	it('is a table for people, with the requests below', () => {
		const lines = table(listed(jira)).split('\n');
		const index = lines.findIndex((line) => line.startsWith('user.getCurrent'));
		expect(lines[index]).toMatch(/^user\.getCurrent +read +repeatable +Get current user$/);
		expect(lines[index + 1]).toBe('  cloud       GET /rest/api/3/myself');
	});
});
