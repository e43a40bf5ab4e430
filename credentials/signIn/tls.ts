import { X509Certificate } from 'node:crypto';
import type { IHttpRequestOptions } from 'n8n-workflow';
import { textOf, type Fields } from './fields';
import { SignInError } from './signInError';

/** n8n's request options for trusted certificates; empty for the standard ones. */
export type TlsOptions = Pick<IHttpRequestOptions, 'skipSslCertificateValidation' | 'agentOptions'>;

const PEM_BLOCK = /-----BEGIN ([A-Z\d ]+)-----([\s\S]*?)-----END \1-----/g;

/**
 * Restores pasted certificates: a single-line field turns their line breaks into spaces, and they cannot be read
 * without line breaks.
 */
export function restorePem(pasted: string): string[] {
	return [...pasted.replace(/\\n/g, '\n').matchAll(PEM_BLOCK)].map(([, name = '', body = '']) => {
		const lines = body.replace(/\s+/g, '').match(/.{1,64}/g) ?? [];
		return [`-----BEGIN ${name}-----`, ...lines, `-----END ${name}-----`, ''].join('\n');
	});
}

/** Node ignores a certificate that it cannot read, and later reports the server's certificate as not trusted. */
function isReadable(pem: string): boolean {
	try {
		return new X509Certificate(pem).raw.length > 0;
	} catch {
		return false;
	}
}

/** The error for an invalid CA certificate. */
export function unreadableCertificate(): SignInError {
	return new SignInError(
		'addressInvalid',
		"'CA Certificate' cannot be read: paste all of it, from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----",
	);
}

/** @throws SignInError when the text is not a certificate */
function readCertificates(pasted: string): string {
	const certificates = restorePem(pasted);
	if (certificates.length === 0 || !certificates.every(isReadable)) throw unreadableCertificate();
	return certificates.join('');
}

/**
 * The TLS options of a Data Center credential: a CA certificate of the company, or no check at all if the user wants
 * that. The CA certificate replaces the well-known ones, as Node does with `ca`.
 *
 * @throws SignInError
 */
export function tlsOptionsOf(fields: Fields): TlsOptions {
	const pasted = textOf(fields, 'caCertificate');
	return {
		...(fields.allowUnauthorizedCerts === true && { skipSslCertificateValidation: true }),
		...(pasted !== '' && { agentOptions: { ca: readCertificates(pasted) } }),
	};
}
