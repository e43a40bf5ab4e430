/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, not published */
import { Agent } from 'node:https';
import type { Sandbox } from '../sandbox';
import { ask, basic } from './ask';
import { clientIdentity } from './clientIdentity';
import { echoJira } from './echoJira';
import { openSandbox } from './runningSandbox';
import { selfSigned } from './selfSigned';

describe('Data Center with a self-signed certificate', () => {
	let sandbox: Sandbox;
	beforeEach(async () => {
		sandbox = await openSandbox({ backend: echoJira, flavour: 'dataCenter', tls: selfSigned });
	});
	afterEach(async () => await sandbox.close());

	it('is reached only by clients that know the certificate', async () => {
		const { username, password, serverUrl, caCertificate } =
			sandbox.credentials.jiraDataCenterApi ?? {};
		expect(serverUrl).toMatch(/^https:\/\/127\.0\.0\.1:\d+\/jira$/);
		const url = `${String(serverUrl)}/rest/api/2/myself`;
		await expect(ask('GET', url, basic(username, password))).rejects.toMatchObject({
			code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
		});
		const httpsAgent = new Agent({ ca: String(caCertificate) });
		const answer = await ask('GET', url, { ...basic(username, password), httpsAgent });
		expect(answer.body).toMatchObject({ kind: 'password' });
		httpsAgent.destroy();
	});
});

describe('Data Center behind a front that demands a client certificate', () => {
	it('answers only those who show it', async () => {
		const { clientCertificate, clientKey, clientKeyPassphrase } = clientIdentity;
		const sandbox = await openSandbox({
			backend: echoJira,
			flavour: 'dataCenter',
			tls: { ...selfSigned, clientAuthority: clientCertificate },
		});
		try {
			const url = `${sandbox.siteUrl}/rest/api/2/myself`;
			const ca = selfSigned.certificate;
			await expect(ask('GET', url, { httpsAgent: new Agent({ ca }) })).rejects.toThrow();
			const other = new Agent({ ca, cert: selfSigned.certificate, key: selfSigned.key });
			await expect(ask('GET', url, { httpsAgent: other })).rejects.toThrow();
			expect(sandbox.requests).toEqual([]);
			const own = { cert: clientCertificate, key: clientKey, passphrase: clientKeyPassphrase };
			const answer = await ask('GET', url, { httpsAgent: new Agent({ ca, ...own }) });
			expect(answer.status).toBe(200);
		} finally {
			await sandbox.close();
		}
	});
});
