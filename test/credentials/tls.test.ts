import { createHash, X509Certificate } from 'node:crypto';
import { restorePem, tlsOptionsOf } from '../../credentials/signIn/tls';

const body = createHash('sha512').update('a certificate').digest('base64').repeat(3);
const lines = body.match(/.{1,64}/g) ?? [];
const pem = ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');

describe('certificates to trust', () => {
	it.each([
		['as it is in its file', pem],
		['with Windows line ends', pem.replace(/\n/g, '\r\n')],
		['pasted into a field of one line', pem.replace(/\n/g, ' ')],
		['written as in JSON', pem.replace(/\n/g, '\\n')],
		['with words around it', `subject=CN = Acme CA\n${pem}`],
	])('reads a certificate %s', (_, pasted) => {
		expect(restorePem(pasted)).toBe(pem);
	});

	it('reads a chain of certificates', () => {
		expect(restorePem(`${pem} ${pem}`.replace(/\n/g, ' '))).toBe(pem + pem);
	});

	it('says both in the words of n8n, and nothing where nothing is set', () => {
		expect(tlsOptionsOf({ allowUnauthorizedCerts: false, caCertificate: ' ' })).toEqual({});
		expect(tlsOptionsOf({ allowUnauthorizedCerts: true, caCertificate: pem })).toEqual({
			skipSslCertificateValidation: true,
			agentOptions: { ca: pem },
		});
	});

	it('leaves what is no certificate to the TLS layer to refuse', () => {
		expect(restorePem('hello')).toBe('hello');
		expect(() => new X509Certificate(restorePem('hello'))).toThrow();
	});
});
