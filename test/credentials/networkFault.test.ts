import { networkFaultOf } from '../../credentials/signIn/networkFault';

describe('what the code of a network fault says', () => {
	it.each([
		['ENOTFOUND', 'name', 'never arrived', 'lasts'],
		['EAI_AGAIN', 'name', 'never arrived', 'passes'],
		['ECONNREFUSED', 'refused', 'never arrived', 'passes'],
		['EHOSTUNREACH', 'route', 'never arrived', 'passes'],
		['ENETDOWN', 'route', 'never arrived', 'passes'],
		['EADDRNOTAVAIL', 'route', 'never arrived', 'passes'],
		['ETIMEDOUT', 'silent', 'may have arrived', 'passes'],
		['ECONNABORTED', 'silent', 'may have arrived', 'passes'],
		['ERR_CANCELED', 'silent', 'may have arrived', 'lasts'],
		['ECONNRESET', 'cut', 'may have arrived', 'passes'],
		['EPIPE', 'cut', 'may have arrived', 'passes'],
		['ERR_STREAM_PREMATURE_CLOSE', 'cut', 'may have arrived', 'passes'],
		// The code that axios uses for a body that ends too early.
		['ERR_BAD_RESPONSE', 'cut', 'may have arrived', 'passes'],
		['CERT_HAS_EXPIRED', 'expired', 'never arrived', 'lasts'],
		['DEPTH_ZERO_SELF_SIGNED_CERT', 'untrusted', 'never arrived', 'lasts'],
		['ERR_TLS_CERT_ALTNAME_INVALID', 'otherName', 'never arrived', 'lasts'],
		['ERR_SSL_WRONG_VERSION_NUMBER', 'noTls', 'never arrived', 'lasts'],
		// OpenSSL also uses this one for a connection that breaks in the middle.
		['EPROTO', 'noTls', 'may have arrived', 'lasts'],
		['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'handshake', 'may have arrived', 'lasts'],
		['HPE_INVALID_CONSTANT', 'garbled', 'may have arrived', 'lasts'],
		['Z_DATA_ERROR', 'garbled', 'may have arrived', 'lasts'],
		['ERR_OSSL_PEM_NO_START_LINE', 'caCertificate', 'never arrived', 'lasts'],
		['ERR_TOKEN_RENEWAL', 'renewal', 'never arrived', 'passes'],
		['ERR_BARE_TOKEN_RENEWAL', 'bareRenewal', 'never arrived', 'passes'],
		['SOMETHING_NEW', 'unknown', 'may have arrived', 'lasts'],
		['', 'unknown', 'may have arrived', 'lasts'],
	])('%s: %s, %s, %s', (code, kind, arrival, stay) => {
		expect(networkFaultOf(code)).toEqual({
			kind,
			neverArrived: arrival === 'never arrived',
			passes: stay === 'passes',
		});
	});
});
