import { ANSWER_WITHIN_MS, type NoAnswer } from './ask';
import { SignInError } from './signInError';

/** Where a question went, in the user's words. */
export interface Place {
	/** Label of the field whose value leads there. */
	readonly field: string;
	/** Host and port. */
	readonly host: string;
	readonly flavour: 'cloud' | 'dataCenter';
}

type Kind =
	| 'name'
	| 'refused'
	| 'silent'
	| 'cut'
	| 'route'
	| 'untrusted'
	| 'expired'
	| 'otherName'
	| 'noTls';

/** Node's and OpenSSL's codes (nodejs.org, "Errors" and "TLS: X509 certificate error codes"). */
const KINDS: Readonly<Record<string, Kind>> = {
	ENOTFOUND: 'name',
	EAI_AGAIN: 'name',
	EAI_NODATA: 'name',
	ECONNREFUSED: 'refused',
	ETIMEDOUT: 'silent',
	ECONNABORTED: 'silent',
	ERR_CANCELED: 'silent',
	ECONNRESET: 'cut',
	EPIPE: 'cut',
	EHOSTUNREACH: 'route',
	ENETUNREACH: 'route',
	ENETDOWN: 'route',
	EADDRNOTAVAIL: 'route',
	DEPTH_ZERO_SELF_SIGNED_CERT: 'untrusted',
	SELF_SIGNED_CERT_IN_CHAIN: 'untrusted',
	UNABLE_TO_GET_ISSUER_CERT: 'untrusted',
	UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'untrusted',
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'untrusted',
	CERT_UNTRUSTED: 'untrusted',
	CERT_SIGNATURE_FAILURE: 'untrusted',
	CERT_HAS_EXPIRED: 'expired',
	CERT_NOT_YET_VALID: 'expired',
	ERR_TLS_CERT_ALTNAME_INVALID: 'otherName',
	EPROTO: 'noTls',
	ERR_SSL_WRONG_VERSION_NUMBER: 'noTls',
	ERR_SSL_PACKET_LENGTH_TOO_LONG: 'noTls',
	HPE_INVALID_CONSTANT: 'noTls',
	HPE_INVALID_VERSION: 'noTls',
};

/** OpenSSL could not read what was pasted as a CA certificate. */
const isUnreadableCertificate = (code: string): boolean => /^ERR_OSSL_(PEM|ASN1|X509)/.test(code);

function sentence(kind: Kind | undefined, { field, host, flavour }: Place): string {
	const onServer = flavour === 'dataCenter';
	switch (kind) {
		case 'name':
			return onServer
				? `No computer with the name of ${host} can be found from n8n: check '${field}' for a typing slip, and that this name is known where n8n runs (VPN, company DNS)`
				: `No computer with the name of ${host} can be found: check '${field}' for a typing slip, and that n8n has access to the internet`;
		case 'refused':
			return `Nothing listens at ${host}: check the port in '${field}', and that Jira is running`;
		case 'silent':
			return `${host} did not answer within ${ANSWER_WITHIN_MS / 1000} seconds: check '${field}', and that no firewall stands between n8n and it`;
		case 'cut':
			return `${host} closed the connection without an answer: check '${field}' (https or http, and the port), and whether a proxy or firewall in between stops n8n`;
		case 'route':
			return `There is no way through the network from n8n to ${host}: check '${field}', and the VPN or firewall in between`;
		case 'untrusted':
			return onServer
				? `${host} shows a certificate that n8n does not trust: paste the certificate of your company's certificate authority into 'CA Certificate', or switch on 'Ignore SSL Issues (Insecure)'`
				: `${host} shows a certificate that n8n does not trust, as behind a company proxy: have the proxy's certificate authority added to the server that n8n runs on (NODE_EXTRA_CA_CERTS)`;
		case 'expired':
			return onServer
				? `The certificate of ${host} is not valid at this time: have it renewed, check the clock of the server that n8n runs on, or switch on 'Ignore SSL Issues (Insecure)'`
				: `The certificate of ${host} is not valid at this time: check the clock of the server that n8n runs on`;
		case 'otherName':
			return onServer
				? `The certificate of ${host} is made for another name: type the server's address in '${field}' as the certificate says it, or switch on 'Ignore SSL Issues (Insecure)'`
				: `The certificate of ${host} is made for another name: check '${field}' for a typing slip`;
		case 'noTls':
			return onServer
				? `${host} does not speak https at this port: check the port in '${field}', or begin it with http:// and switch on 'Allow HTTP'`
				: `${host} does not speak https: check '${field}'`;
		default:
			return `${host} cannot be reached from n8n: check '${field}', and that n8n has access to the network that it is in`;
	}
}

/** What was pasted as a CA certificate is none. */
export function unreadableCertificate(): SignInError {
	return new SignInError(
		'addressInvalid',
		"'CA Certificate' cannot be read: paste it whole, from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----",
	);
}

/** Why no answer came, as one sentence with the way out. The network's own code is never shown. */
export function diagnoseNoAnswer(noAnswer: NoAnswer, place: Place): SignInError {
	const { code, explained } = noAnswer;
	if (explained !== undefined) {
		return new SignInError(
			'unreachable',
			`n8n does not let this credential reach ${place.host}: ${explained}`,
		);
	}
	if (isUnreadableCertificate(code)) return unreadableCertificate();
	return new SignInError('unreachable', sentence(KINDS[code], place));
}
