/** An IPv4 address as a URL writes it, however it was typed. */
const IPV4 = /^\d+(?:\.\d+){3}$/;

/** The beginnings of IPv4 addresses that are not public (RFC 6890). */
const PRIVATE_IPV4 =
	/^(0|10|127)\.|^169\.254\.|^192\.168\.|^172\.(1[6-9]|2\d|3[01])\.|^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./;

/** Loopback, unspecified, unique local and link-local addresses of IPv6 (RFC 4291, RFC 4193). */
const PRIVATE_IPV6 = /^(::1?$|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:)/i;

/**
 * An IPv4 address in an IPv6 one, as a URL writes it: `::ffff:7f00:1`, also compatible (`::7f00:1`) or translated
 * (`64:ff9b::7f00:1`, RFC 6052).
 */
const MAPPED_IPV4 = /^(?:::(?:ffff:(?:0:)?)?|64:ff9b::)([0-9a-f]{1,4}):([0-9a-f]{1,4})$/i;

/**
 * Whether the host of a URL is an address that is reachable only from this machine or its network. Names are not
 * looked up; only `localhost` is known.
 */
export function isPrivateHost({ hostname }: URL): boolean {
	const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
	if (host === 'localhost' || host.endsWith('.localhost')) return true;
	const mapped = MAPPED_IPV4.exec(host);
	if (mapped !== null) {
		const [high, low] = [mapped[1], mapped[2]].map((part) => parseInt(part ?? '0', 16));
		const bytes = [(high ?? 0) >> 8, (high ?? 0) & 255, (low ?? 0) >> 8, (low ?? 0) & 255];
		return PRIVATE_IPV4.test(bytes.join('.'));
	}
	return IPV4.test(host) ? PRIVATE_IPV4.test(host) : host.includes(':') && PRIVATE_IPV6.test(host);
}
