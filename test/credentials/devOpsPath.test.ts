import { devOpsPath } from '../../credentials/signIn/devOpsPath';

describe('paths of the DevOps APIs', () => {
	it.each([
		['/rest/builds/0.1/bulk', '/jira/builds/0.1/cloud/c-1/bulk'],
		[
			'/rest/deployments/0.1/pipelines/p/environments/e/deployments/1',
			'/jira/deployments/0.1/cloud/c-1/pipelines/p/environments/e/deployments/1',
		],
		[
			'/rest/devinfo/0.10/existsByProperties?a=1',
			'/jira/devinfo/0.1/cloud/c-1/existsByProperties?a=1',
		],
		['/rest/remotelinks/1.0/bulk', '/jira/remotelinks/1.0/cloud/c-1/bulk'],
		['/rest/devopscomponents/1.0/bulk', '/jira/devopscomponents/1.0/cloud/c-1/bulk'],
	])('turns %s into %s', (specified, path) => {
		expect(devOpsPath(specified, 'c-1')).toBe(path);
	});

	it.each([
		['/rest/api/3/issue'],
		['/jira/builds/0.1/cloud/c-1/bulk'],
		['/rest/builds'],
		['builds'],
	])('leaves %s alone', (path) => {
		expect(devOpsPath(path, 'c-1')).toBeUndefined();
	});
});
