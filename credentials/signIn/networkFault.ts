/** What kept an answer from coming. */
export type NetworkFaultKind =
	/** No such name, or the name server does not answer. */
	| 'name'
	/** Nothing listens there. */
	| 'refused'
	/** No answer in time, or given up. */
	| 'silent'
	/** The connection ended before the answer did. */
	| 'cut'
	/** The network has no way there. */
	| 'route'
	/** A certificate of an authority that n8n does not know. */
	| 'untrusted'
	| 'expired'
	/** A certificate for another host. */
	| 'otherName'
	/** What answers there does not speak TLS. */
	| 'noTls'
	/** The two found no way to encrypt, or the server wants a certificate of ours. */
	| 'handshake'
	/** What came cannot be read: no http, a broken compression, more than is taken. */
	| 'garbled'
	/** n8n could not renew the token after the request was turned away for it. */
	| 'renewal'
	/** What was pasted into the credential as a CA certificate is none. */
	| 'caCertificate'
	| 'unknown';

/** What the code of a network fault says. */
export interface NetworkFault {
	readonly kind: NetworkFaultKind;
	/** Whether the request certainly never reached the server; false also where that is not known. */
	readonly neverArrived: boolean;
	/** Whether the same request may well be answered a moment later. */
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
]);

/** Faults of a kind that passes, but for these: a name that does not exist, and a run that is canceled. */
const PASSING: ReadonlySet<NetworkFaultKind> = new Set([
	'name',
	'refused',
	'silent',
	'cut',
	'route',
	'renewal',
]);
const LASTING: ReadonlySet<string> = new Set([
	'ENOTFOUND',
	'EAI_NODATA',
	'EAI_NONAME',
	'EAI_FAIL',
	'ERR_CANCELED',
]);

/** These say in their name that the server shows no TLS at all, so that no request was sent. */
const NO_TLS_AT_ALL: ReadonlySet<string> = new Set([
	'ERR_SSL_WRONG_VERSION_NUMBER',
	'ERR_SSL_PACKET_LENGTH_TOO_LONG',
]);

/**
 * Tells network faults apart, by the code that Node, OpenSSL or axios gives them.
 *
 * Source: nodejs.org, "Errors", "TLS: X509 certificate error codes" and "DNS: error codes".
 *
 * @param code `ENOTFOUND`, `ECONNRESET`, `CERT_HAS_EXPIRED`…; '' where there is none
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
