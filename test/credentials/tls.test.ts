import { restorePem, tlsOptionsOf } from '../../credentials/signIn/tls';
import { selfSigned } from '../sandbox/front/selfSigned';

const pem = `${selfSigned.certificate}\n`;

describe('certificates to trust', () => {
	it.each([
		['as it is in its file', pem],
		['with Windows line ends', pem.replace(/\n/g, '\r\n')],
		['pasted into a field of one line', pem.replace(/\n/g, ' ')],
		['written as in JSON', pem.replace(/\n/g, '\\n')],
		['with words around it', `subject=CN = Acme CA\n${pem}`],
	])('reads a certificate %s', (_, pasted) => {
		expect(restorePem(pasted)).toEqual([pem]);
	});

	it('reads a chain of certificates', () => {
		expect(restorePem(`${pem} ${pem}`.replace(/\n/g, ' '))).toEqual([pem, pem]);
	});

	it("translates both to n8n's options, and nothing if nothing is set", () => {
		expect(tlsOptionsOf({ allowUnauthorizedCerts: false, caCertificate: ' ' })).toEqual({});
		expect(tlsOptionsOf({ allowUnauthorizedCerts: true, caCertificate: pem })).toEqual({
			skipSslCertificateValidation: true,
			agentOptions: { ca: pem },
		});
	});

	it.each([
		['hello'],
		[pem.slice(0, 200)],
		['-----BEGIN CERTIFICATE-----\nTUlJ\n-----END CERTIFICATE-----'],
		[selfSigned.key],
	])('refuses what is not a certificate: %#', (caCertificate) => {
		expect(() => tlsOptionsOf({ caCertificate })).toThrow(/'CA Certificate' cannot be read/);
	});
});
