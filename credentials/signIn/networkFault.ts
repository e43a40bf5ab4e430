/** Why no answer came. */
export type NetworkFaultKind =
	/** No such name, or the name server does not answer. */
	| 'name'
	/** No server is listening. */
	| 'refused'
	/** No answer in time, or given up. */
	| 'silent'
	/** The connection ended before the answer did. */
	| 'cut'
	/** There is no network route. */
	| 'route'
	/** A certificate of an authority that n8n does not know. */
	| 'untrusted'
	| 'expired'
	/** A certificate for another host. */
	| 'otherName'
	/** The server does not use TLS. */
	| 'noTls'
	/** The two could not agree on encryption, or the server requires a client certificate. */
	| 'handshake'
	/** The answer cannot be read: not http, broken compression, or too large. */
	| 'garbled'
	/** n8n could not renew the token after the request was refused because of it. */
	| 'renewal'
	/** The same, and n8n renews without what the credential has for the front of the server. */
	| 'bareRenewal'
	/** The CA certificate in the credential is not valid. */
	| 'caCertificate'
	| 'unknown';

/** What the code of a network fault means. */
export interface NetworkFault {
	readonly kind: NetworkFaultKind;
	/** Whether the request certainly never reached the server; false if unknown. */
	readonly neverArrived: boolean;
	/** Whether the same request may succeed a moment later. */
	readonly passes: boolean;
}

const CODES: Readonly<Record<NetworkFaultKind, readonly string[]>> = {
	name: ['ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA', 'EAI_NONAME', 'EAI_FAIL'],
	refused: ['ECONNREFUSED'],
	silent: ['ETIMEDOUT', 'ESOCKETTIMEDOUT', 'ECONNABORTED', 'ERR_CANCELED'],
	cut: [
		'ECONNRESET',
		'EPIPE',
		'ERR_STREAM_PREMATURE_CLOSE',
		'ERR_SOCKET_CLOSED',
		'ERR_BAD_RESPONSE',
	],
	route: ['EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL'],
	untrusted: [
		'DEPTH_ZERO_SELF_SIGNED_CERT',
		'SELF_SIGNED_CERT_IN_CHAIN',
		'UNABLE_TO_GET_ISSUER_CERT',
		'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
		'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
		'CERT_UNTRUSTED',
		'CERT_REJECTED',
		'CERT_REVOKED',
		'CERT_CHAIN_TOO_LONG',
		'CERT_SIGNATURE_FAILURE',
		'INVALID_CA',
		'INVALID_PURPOSE',
		'PATH_LENGTH_EXCEEDED',
	],
	expired: ['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'],
	otherName: ['ERR_TLS_CERT_ALTNAME_INVALID', 'HOSTNAME_MISMATCH'],
	noTls: ['EPROTO', 'ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_SSL_PACKET_LENGTH_TOO_LONG'],
	handshake: [],
	garbled: [],
	renewal: ['ERR_TOKEN_RENEWAL'],
	bareRenewal: ['ERR_BARE_TOKEN_RENEWAL'],
	caCertificate: [],
	unknown: [],
};

/** Families of codes with too many members to list. */
const FAMILIES: ReadonlyArray<readonly [RegExp, NetworkFaultKind]> = [
	[/^ERR_OSSL_(PEM|ASN1|X509)/, 'caCertificate'],
	[/^ERR_(SSL|TLS)_/, 'handshake'],
	[/^(HPE_|Z_|ERR__ERROR_FORMAT|ERR_FR_|ERR_BROTLI)/, 'garbled'],
];

const KIND_OF: ReadonlyMap<string, NetworkFaultKind> = new Map(
	Object.entries(CODES).flatMap(([kind, codes]) =>
		codes.map((code) => [code, kind as NetworkFaultKind] as const),
	),
);

/** Nothing is carried out before the name is found, the connection made, the certificate and the token accepted. */
const BEFORE_SENDING: ReadonlySet<NetworkFaultKind> = new Set([
	'name',
	'refused',
	'route',
	'untrusted',
	'expired',
	'otherName',
	'caCertificate',
	'renewal',
	'bareRenewal',
]);

/** Temporary kinds of faults, except for a name that does not exist and a cancelled run. */
const PASSING: ReadonlySet<NetworkFaultKind> = new Set([
	'name',
	'refused',
	'silent',
	'cut',
	'route',
	'renewal',
	'bareRenewal',
]);
const LASTING: ReadonlySet<string> = new Set([
	'ENOTFOUND',
	'EAI_NODATA',
	'EAI_NONAME',
	'EAI_FAIL',
	'ERR_CANCELED',
]);

/** These codes mean that the server does not use TLS at all, so no request was sent. */
const NO_TLS_AT_ALL: ReadonlySet<string> = new Set([
	'ERR_SSL_WRONG_VERSION_NUMBER',
	'ERR_SSL_PACKET_LENGTH_TOO_LONG',
]);

/**
 * Classifies network faults by the code from Node, OpenSSL or axios.
 *
 * Source: nodejs.org, "Errors", "TLS: X509 certificate error codes" and "DNS: error codes".
 *
 * @param code `ENOTFOUND`, `ECONNRESET`, `CERT_HAS_EXPIRED`…; '' if there is none
 */
export function networkFaultOf(code: string): NetworkFault {
	const kind =
		KIND_OF.get(code) ?? FAMILIES.find(([family]) => family.test(code))?.[1] ?? 'unknown';
	return {
		kind,
		neverArrived: BEFORE_SENDING.has(kind) || NO_TLS_AT_ALL.has(code),
		passes: PASSING.has(kind) && !LASTING.has(code),
	};
}
