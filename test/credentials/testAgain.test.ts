import { StoredCredential } from '../harness/credentialStore';
import { startSandbox, type Sandbox, type SettingsChange } from '../sandbox/sandbox';
import { closedPort, success, useCloud } from './cloudSandbox';
import { pressTest, ready } from './testButton';

const cloud = useCloud();

let dataCenter: Sandbox;
beforeAll(async () => {
	dataCenter = await startSandbox({ flavour: 'dataCenter' });
});
afterAll(async () => {
	await dataCenter.close();
});

const blocked: SettingsChange = { apiAccess: false };
const pages: SettingsChange = { notJira: true };

describe('Test of a credential that was good before', () => {
	it.each<[string, () => Sandbox, SettingsChange, RegExp]>([
		['jiraBasicApi', cloud, blocked, /does not accept API tokens/],
		['jiraBasicApi', cloud, pages, /There is no Jira at/],
		['jiraDevOpsApi', cloud, { devOpsPermissions: [] }, /no permission for builds/],
		['jiraDataCenterApi', () => dataCenter, pages, /There is no Jira at/],
		['jiraDataCenterPatApi', () => dataCenter, pages, /There is no Jira at/],
	])('%s now says what is wrong', async (type, sandbox, change, sentence) => {
		const settings = { ...sandbox().settings };
		const credential = new StoredCredential(type, ready(sandbox(), type));
		expect(await pressTest(type, credential)).toMatchObject(success);

		sandbox().configure(change);
		const { status, message, faults } = await pressTest(type, credential);
		sandbox().configure(settings);
		expect([status, faults]).toEqual(['Error', []]);
		expect(message).toMatch(sentence);
	});

	it('is fine again', async () => {
		const credential = new StoredCredential(
			'jiraServiceAccountApi',
			ready(cloud(), 'jiraServiceAccountApi'),
		);
		expect(await pressTest('jiraServiceAccountApi', credential)).toMatchObject(success);
		expect(await pressTest('jiraServiceAccountApi', credential)).toMatchObject(success);
	});

	it('never sends the mark of its request', async () => {
		await pressTest('jiraBasicApi', ready(cloud(), 'jiraBasicApi'));
		const names = cloud().requests.flatMap(({ headers }) => Object.keys(headers));
		expect(names).not.toContain('x-credential-test');
		expect(names).toContain('authorization');
	});

	it('says that the tool belongs to another site, however the gateway puts it', async () => {
		const other = ready(cloud(), 'jiraDevOpsApi', { site: cloud().sites[1]?.url ?? closedPort });
		expect((await pressTest('jiraDevOpsApi', other)).message).toMatch(/created on this site/);
	});
});
