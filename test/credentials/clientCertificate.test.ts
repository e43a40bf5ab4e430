import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { tlsOptionsOf } from '../../credentials/signIn/tls';
import { clientIdentity } from '../sandbox/front/clientIdentity';
import { selfSigned } from '../sandbox/front/selfSigned';
import { startSandbox, type Sandbox } from '../sandbox/sandbox';
import { pressTest, ready } from './testButton';

type Data = ICredentialDataDecryptedObject;

const success = { status: 'OK', message: 'Connection successful!', faults: [] };
const { clientCertificate, clientKey, clientKeyPassphrase } = clientIdentity;
const inOneLine = (pem: string) => pem.replace(/\n/g, ' ');

describe('a client certificate', () => {
	it("is translated to n8n's options", () => {
		expect(tlsOptionsOf(clientIdentity)).toEqual({
			agentOptions: {
				cert: `${clientCertificate}\n`,
				key: `${clientKey}\n`,
				passphrase: clientKeyPassphrase,
			},
		});
		const pair = { clientCertificate: selfSigned.certificate, clientKey: selfSigned.key };
		expect(tlsOptionsOf(pair).agentOptions).not.toHaveProperty('passphrase');
		expect(tlsOptionsOf({ clientCertificate: ' ', clientKey: '' })).toEqual({});
	});

	it.each<[string, Data, RegExp]>([
		['no key', { clientKey: '' }, /'Client Key' is empty/],
		['no certificate', { clientCertificate: '' }, /'Client Certificate' is empty/],
		['a key for a certificate', { clientCertificate: clientKey }, /'Client Certificate' cannot/],
		['half a certificate', { clientCertificate: clientCertificate.slice(0, 300) }, /cannot be/],
		['a certificate for a key', { clientKey: clientCertificate }, /'Client Key' cannot be read/],
		['no passphrase', { clientKeyPassphrase: '' }, /'Client Key Passphrase'/],
		['a wrong passphrase', { clientKeyPassphrase: 'wrong' }, /'Client Key Passphrase'/],
		['the key of another', { clientKey: selfSigned.key }, /does not belong to/],
	])('is refused with %s', (_, change, sentence) => {
		expect(() => tlsOptionsOf({ ...clientIdentity, ...change })).toThrow(sentence);
	});
});

describe.each(['jiraDataCenterApi', 'jiraDataCenterPatApi', 'jiraDataCenterOAuth2Api'])(
	'Test of %s behind a front that demands a client certificate',
	(type) => {
		let sandbox: Sandbox;
		beforeAll(async () => {
			const tls = { ...selfSigned, clientAuthority: clientCertificate };
			sandbox = await startSandbox({ flavour: 'dataCenter', tls });
		});
		afterAll(async () => await sandbox.close());

		const data = (change: Data) =>
			ready(sandbox, type, {
				...(type === 'jiraDataCenterOAuth2Api' && { oauthTokenData: { ...sandbox.grant() } }),
				...change,
			});

		it.each<[string, Data]>([
			['with it', clientIdentity],
			[
				'with it pasted into one line',
				{
					clientCertificate: inOneLine(clientCertificate),
					clientKey: inOneLine(clientKey),
					clientKeyPassphrase,
				},
			],
		])('is fine %s', async (_, change) => {
			expect(await pressTest(type, data(change))).toMatchObject(success);
		});

		it.each<[string, Data]>([
			['without it', {}],
			['with another', { clientCertificate: selfSigned.certificate, clientKey: selfSigned.key }],
		])('says what is wrong %s', async (_, change) => {
			const { status, message, faults } = await pressTest(type, data(change));
			expect([status, faults]).toEqual(['Error', []]);
			expect(message).toMatch(/requires a client certificate|closed the connection/);
			expect(sandbox.requests.filter(({ status: answered }) => answered === 401)).toEqual([]);
		});

		it('never shows the key or its passphrase', async () => {
			const change = { ...clientIdentity, clientKeyPassphrase: 'a-wrong-passphrase' };
			const { message, faults } = await pressTest(type, data(change));
			expect(message).toMatch(/'Client Key' cannot be read/);
			expect(faults).toEqual([]);
		});
	},
);
