import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
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

/** What n8n shows to a server that asks for a client certificate. */
interface ClientIdentity {
	readonly cert: string;
	readonly key: string;
	readonly passphrase?: string;
}

const wrongIdentity = (sentence: string): SignInError =>
	new SignInError('addressInvalid', sentence);

/** Encrypted keys of older programs have lines before the key itself, which cannot be restored from one line. */
function restoreKey(pasted: string): string {
	if (/^Proc-Type:/m.test(pasted)) return pasted;
	return restorePem(pasted).join('');
}

/** The key, or undefined if it cannot be read with this passphrase. */
function privateKeyIn(key: string, passphrase: string): KeyObject | undefined {
	try {
		return createPrivateKey({ key, ...(passphrase !== '' && { passphrase }) });
	} catch {
		return undefined;
	}
}

/**
 * The client certificate of a credential and its key; undefined if it has none.
 *
 * @throws SignInError that names the field, never its value
 */
function clientIdentityOf(fields: Fields): ClientIdentity | undefined {
	const certificate = textOf(fields, 'clientCertificate');
	const pastedKey = textOf(fields, 'clientKey');
	if (certificate === '' && pastedKey === '') return undefined;
	if (certificate === '') throw wrongIdentity("'Client Certificate' is empty: fill it in");
	if (pastedKey === '') throw wrongIdentity("'Client Key' is empty: fill it in");
	const chain = restorePem(certificate);
	const [own] = chain;
	if (own === undefined || !chain.every(isReadable)) {
		throw wrongIdentity(
			"'Client Certificate' cannot be read: paste all of it, from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----",
		);
	}
	const given = fields.clientKeyPassphrase;
	const passphrase = typeof given === 'string' ? given : '';
	const key = restoreKey(pastedKey);
	const privateKey = privateKeyIn(key, passphrase);
	if (privateKey === undefined) {
		throw wrongIdentity(
			"'Client Key' cannot be read: paste all of it, from -----BEGIN … PRIVATE KEY----- to -----END … PRIVATE KEY-----, and, if it is encrypted, its passphrase into 'Client Key Passphrase'",
		);
	}
	if (!new X509Certificate(own).checkPrivateKey(privateKey)) {
		throw wrongIdentity(
			"'Client Key' does not belong to 'Client Certificate': paste the key and the certificate of the same pair",
		);
	}
	return { cert: chain.join(''), key, ...(passphrase !== '' && { passphrase }) };
}

/**
 * The TLS options of a Data Center credential: a CA certificate of the company, or no check at all if the user wants
 * that, and a client certificate. The CA certificate replaces the well-known ones, as Node does with `ca`.
 *
 * @throws SignInError
 */
export function tlsOptionsOf(fields: Fields): TlsOptions {
	const pasted = textOf(fields, 'caCertificate');
	const agentOptions = {
		...(pasted !== '' && { ca: readCertificates(pasted) }),
		...clientIdentityOf(fields),
	};
	return {
		...(fields.allowUnauthorizedCerts === true && { skipSslCertificateValidation: true }),
		...(Object.keys(agentOptions).length > 0 && { agentOptions }),
	};
}
