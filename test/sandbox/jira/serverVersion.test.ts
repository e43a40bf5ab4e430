import { hasBasicAuthentication, serverVersions, type ServerVersion } from './serverVersion';
import { openJira } from './testJira';

const open = async (version: ServerVersion) => await openJira('dataCenter', { version });

it.each([
	['9.12', { version: '9.12.0', versionNumbers: [9, 12, 0], buildNumber: 9_120_000 }],
	['10.3', { version: '10.3.0', versionNumbers: [10, 3, 0], buildNumber: 10_030_000 }],
	['11.3', { version: '11.3.0', versionNumbers: [11, 3, 0], buildNumber: 11_030_000 }],
] as const)('Jira %s says which version it is', async (version, expected) => {
	const test = await open(version);
	const { body } = await test.call('GET', 'serverInfo');
	expect(body).toMatchObject({ ...expected, deploymentType: 'Server' });
});

it.each([
	['9.12', null, true],
	['10.3', null, true],
	['11.3', null, false],
	['11.3', true, true],
	['9.12', false, false],
] as const)(
	'Jira %s, where the administrator chose %s, has Basic authentication: %s',
	(version, chosen, expected) => {
		expect(hasBasicAuthentication(version, chosen)).toBe(expected);
	},
);

describe.each(serverVersions)('Jira %s', (version) => {
	it('has the metadata of one project, and no longer that of all', async () => {
		const test = await open(version);
		// The path is then that of an issue.
		expect((await test.call('GET', 'issue/createmeta?projectKeys=SUP')).status).toBe(404);
		const types = await test.call('GET', 'issue/createmeta/SUP/issuetypes');
		expect(types.status).toBe(200);
		expect(types.body.total).toBeGreaterThan(0);
	});

	it('says how many results its search can give only from 11 on', async () => {
		const { body } = await (await open(version)).call('GET', 'search?jql=project%3DSUP');
		expect('maxResultWindow' in body).toBe(version === '11.3');
	});

	it('can be read-only from 10 on', async () => {
		const { status } = await (await open(version)).call('GET', 'readonly-mode');
		expect(status).toBe(version === '9.12' ? 404 : 200);
	});

	it('does not know the method of a path that it lacks either', async () => {
		const { status } = await (await open(version)).call('DELETE', 'readonly-mode');
		expect(status).toBe(version === '9.12' ? 404 : 405);
	});
});
