import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { StoredCredential } from '../../harness/engine';
import { faults, type Fault } from '../../faults/faults';
import { IdleClock } from '../../faults/time/idleClock';
import { Wire } from '../../faults/wire/wire';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { jsonOf, located, runJira } from './jiraRun';

const faultNamed = (name: string): Fault => {
	const found = faults.find((fault) => fault.name === name);
	if (found === undefined) throw new Error(`There is no fault '${name}'`);
	return found;
};

/** Minutes of virtual time, which pass instantly. */
const MINUTE = 60_000;

describe('An answer that never ends, while an OAuth2 connection signs in', () => {
	const clock = new IdleClock();
	let sandbox: Sandbox;
	let wire: Wire;

	beforeAll(async () => {
		sandbox = await startSandbox({ seed: { issues: 1 }, lifetimes: { accessToken: 1e7 } });
		const { siteUrl, gatewayUrl, authUrl } = sandbox;
		clock.install();
		wire = await Wire.before([new URL(siteUrl).origin, gatewayUrl, authUrl], clock);
	});
	afterAll(async () => {
		await wire.close();
		clock.uninstall();
		await sandbox.close();
	});

	const connected = () => {
		const ready = JSON.parse(
			wire.readdressed(JSON.stringify(sandbox.credentials['jiraOAuth2Api'])),
		) as ICredentialDataDecryptedObject;
		const oauthTokenData = { ...sandbox.grant() };
		return new StoredCredential('jiraOAuth2Api', { ...ready, oauthTokenData });
	};

	const getting = async (
		fault: string,
		lasts: 'once' | 'always',
		{ credential = connected(), at = '/accessible-resources' } = {},
	) => {
		wire.begin({ fault: faultNamed(fault), lasts, hits: ({ path }) => path.endsWith(at) });
		const startedAt = Date.now();
		const result = await runJira(sandbox, {
			operation: 'issue.get',
			parameters: { issue: located('key', 'SUP-1') },
			signIn: 'jiraOAuth2Api',
			credentials: { jiraOAuth2Api: credential },
			items: [{}, {}],
			continueOnFail: true,
		});
		return { failed: jsonOf(result), result, took: Date.now() - startedAt };
	};

	it.each(['dripping answer', 'silence before'])(
		'%s forever: every item says so after some minutes',
		async (fault) => {
			const { failed, took } = await getting(fault, 'always');
			expect(failed).toHaveLength(2);
			for (const { error } of failed) expect(error).toMatch(/did not answer in time/);
			expect(took).toBeLessThan(4 * MINUTE);
			expect(wire.endless).toBe(0);
		},
		30_000,
	);

	it('a token URL that drips when n8n renews the connection: every item says so', async () => {
		const credential = connected();
		wire.begin();
		await getting('503 before', 'always', { credential, at: '/nowhere' });
		sandbox.expireAccessTokens();
		const { oauthTokenData, ...data } = credential.data;
		const token = { ...(oauthTokenData as object), n8n_expires_at: String(Date.now() - 1) };
		credential.store({ ...data, oauthTokenData: token });
		const dripping = { credential, at: '/oauth/token' };
		const { failed, took } = await getting('dripping answer', 'always', dripping);
		expect(failed).toHaveLength(2);
		for (const { error } of failed) expect(error).toMatch(/did not answer in time|renewed/);
		expect(took).toBeLessThan(8 * MINUTE);
	}, 30_000);

	it.each(['broken gzip', 'cut answer', 'log-in page as 200 before', 'empty 200 before'])(
		'%s once: the request is repeated',
		async (fault) => {
			const { failed } = await getting(fault, 'once');
			expect(failed.map(({ key }) => key)).toEqual(['SUP-1', 'SUP-1']);
		},
		30_000,
	);

	it('a redirect: is not followed with the signature', async () => {
		const { failed } = await getting('302 to a log-in page', 'always');
		expect(failed).toHaveLength(2);
		for (const { error } of failed) expect(error).toMatch(/was redirected to \/login\.jsp/);
		const away = await getting('307 to another host', 'always');
		expect(away.failed).toHaveLength(2);
		expect(wire.leaks).toBe(0);
	});
});
