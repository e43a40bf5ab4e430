import { toolToken } from '../sandbox/devops/tool';
import { startSandbox, type Sandbox } from '../sandbox/sandbox';
import { describeContract } from './describeContract';
import { describeMismatch } from './exchange';
import { recordedExchange } from './recordedExchange';

const PIPELINE = 'builds/0.1/cloud/{cloudId}/pipelines/p/builds/1';
const ENVIRONMENT = 'pipelines/p/environments/e/deployments/1';

describeContract('what is in front of the embedded Jira', (specifications) => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox({ flavour: 'cloud' });
	});

	afterAll(async () => {
		await sandbox.close();
	});

	afterEach(() => {
		sandbox.configure({ limits: 'none', faults: [], expiredTokenStatus: 401, apiAccess: true });
	});

	/** Sends a request to the gateway; status and what is wrong with request and answer. */
	const through = async (
		line: string,
		authorization: string,
		body?: unknown,
	): Promise<{ status: number; wrong: string[] }> => {
		const [method = '', path = ''] = line.replace('{cloudId}', sandbox.cloudId).split(' ');
		const host = path.startsWith('/rest/') ? sandbox.siteUrl : sandbox.gatewayUrl;
		const response = await fetch(`${host}${path}`, {
			method,
			headers: {
				authorization,
				...(body === undefined ? {} : { 'content-type': 'application/json' }),
			},
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
		});
		await response.text();
		const recorded = sandbox.requests.at(-1);
		const exchange = recorded && recordedExchange('cloud', recorded);
		if (exchange === undefined) throw new Error(`${line} was not recorded`);
		return { status: exchange.status, wrong: specifications.check(exchange).map(describeMismatch) };
	};

	const bearer = () => `Bearer ${sandbox.grant().access_token}`;

	const toolBearer = async () => `Bearer ${await toolToken(sandbox)}`;

	it.each([
		[`GET /jira/${PIPELINE}`, 404],
		[`GET /jira/deployments/0.1/cloud/{cloudId}/${ENVIRONMENT}`, 404],
		[`GET /jira/deployments/0.1/cloud/{cloudId}/${ENVIRONMENT}/gating-status`, 404],
		['GET /jira/devinfo/0.1/cloud/{cloudId}/repository/r', 404],
		['GET /jira/devinfo/0.1/cloud/{cloudId}/existsByProperties?project=x', 200],
		['GET /jira/featureflags/0.1/cloud/{cloudId}/flag/f', 404],
		['GET /jira/remotelinks/1.0/cloud/{cloudId}/remotelink/l', 404],
	])('answers a tool as Atlassian describes it: %s', async (line, status) => {
		expect(await through(line, await toolBearer())).toEqual({ status, wrong: [] });
		sandbox.configure({ devOpsPermissions: [] });
		expect(await through(line, await toolBearer())).toEqual({ status: 403, wrong: [] });
		sandbox.configure({
			devOpsPermissions: ['builds', 'deployments', 'devinfo', 'featureflags', 'remotelinks'],
		});
		expect(await through(line, bearer())).toEqual({ status: 401, wrong: [] });
	});

	it('turns away a token without the scope', async () => {
		const token = `Bearer ${sandbox.grant(['read:jira-work']).access_token}`;
		const fields = { project: { key: 'SUP' }, issuetype: { name: 'Task' }, summary: 'x' };
		const answer = await through('POST /ex/jira/{cloudId}/rest/api/3/issue', token, { fields });
		expect(answer).toEqual({ status: 401, wrong: [] });
	});

	it('turns away an expired token with 401 or 403', async () => {
		const token = bearer();
		sandbox.expireAccessTokens();
		expect(await through('GET /ex/jira/{cloudId}/rest/api/3/myself', token)).toEqual({
			status: 401,
			wrong: [],
		});
		sandbox.configure({ expiredTokenStatus: 403 });
		expect(await through('GET /ex/jira/{cloudId}/rest/api/3/myself', token)).toEqual({
			status: 403,
			wrong: [],
		});
	});

	it('turns away a token on the site', async () => {
		expect(await through('GET /rest/api/3/myself', bearer())).toEqual({ status: 403, wrong: [] });
	});

	it('limits requests', async () => {
		sandbox.configure({ limits: { burst: { perSecond: { GET: 1 } } } });
		const token = bearer();
		const line = 'GET /ex/jira/{cloudId}/rest/api/3/myself';
		expect(await through(line, token)).toEqual({ status: 200, wrong: [] });
		expect(await through(line, token)).toEqual({ status: 429, wrong: [] });
	});
});
