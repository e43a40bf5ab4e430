import type { IHttpRequestOptions } from 'n8n-workflow';
import { textOf, type Fields } from './fields';

/** How n8n's request options say which certificates to trust; empty for the usual ones. */
export type TlsOptions = Pick<IHttpRequestOptions, 'skipSslCertificateValidation' | 'agentOptions'>;

const PEM_BLOCK = /-----BEGIN ([A-Z\d ]+)-----([\s\S]*?)-----END \1-----/g;

/**
 * A certificate as it was pasted: a single-line field turns its line breaks into spaces, and without
 * line breaks no certificate can be read.
 */
export function restorePem(pasted: string): string {
	const blocks = [...pasted.replace(/\\n/g, '\n').matchAll(PEM_BLOCK)].map(
		([, name = '', body = '']) => {
			const lines = body.replace(/\s+/g, '').match(/.{1,64}/g) ?? [];
			return [`-----BEGIN ${name}-----`, ...lines, `-----END ${name}-----`, ''].join('\n');
		},
	);
	return blocks.length === 0 ? pasted : blocks.join('');
}

/**
 * The TLS options of a Data Center credential: a CA certificate of the company, or no check at all
 * where the user asks for it. The CA certificate is added to nothing: it takes the place of the
 * well-known ones, as Node does with `ca`.
 */
export function tlsOptionsOf(fields: Fields): TlsOptions {
	const pasted = textOf(fields, 'caCertificate');
	return {
		...(fields.allowUnauthorizedCerts === true && { skipSslCertificateValidation: true }),
		...(pasted !== '' && { agentOptions: { ca: restorePem(pasted) } }),
	};
}
