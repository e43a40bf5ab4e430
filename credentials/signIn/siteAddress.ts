import { SignInError } from './signInError';
import { readAddress, requireHttps } from './webAddress';

/** A Jira Cloud site: by its address, or by its cloud id when that is all the user has. */
export type SiteAddress =
	| { readonly kind: 'address'; /** `https://acme.atlassian.net` */ readonly url: string }
	| { readonly kind: 'cloudId'; readonly cloudId: string };

const EXAMPLE = 'acme.atlassian.net';
const CLOUD_ID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
const SITE_NAME = /^[a-z\d]([a-z\d-]*[a-z\d])?$/i;
const BEHIND_GATEWAY = /^\/ex\/jira\/([^/]+)/i;

/** Whether a text is a cloud id: a UUID. */
export function isCloudId(text: string): boolean {
	return CLOUD_ID.test(text.trim());
}

/** Atlassian's own hosts, which people copy from the address bar, are not sites. */
function isAtlassianOwn(hostname: string): boolean {
	return /(^|\.)atlassian\.com$/.test(hostname) || hostname === 'atlassian.net';
}

/**
 * Reads a Jira Cloud site as people type it: `acme`, `acme.atlassian.net`, any page of the site, in
 * any case, with spaces or a slash at the end; its cloud id; or the address of its API behind the
 * gateway (`https://api.atlassian.com/ex/jira/{cloudId}`).
 *
 * @param label the field's label in the editor, for the message
 * @throws SignInError when it is empty, not an address, plain http, or no Jira site
 */
export function parseSiteAddress(typed: string, label: string): SiteAddress {
	const text = typed.trim();
	if (isCloudId(text)) return { kind: 'cloudId', cloudId: text.toLowerCase() };

	const isName = SITE_NAME.test(text) && text.toLowerCase() !== 'localhost';
	const url = readAddress(isName ? `${text}.atlassian.net` : text, label, EXAMPLE);
	requireHttps(url, label);

	const cloudId = BEHIND_GATEWAY.exec(url.pathname)?.[1];
	if (cloudId !== undefined && isCloudId(cloudId)) {
		return { kind: 'cloudId', cloudId: cloudId.toLowerCase() };
	}
	if (isAtlassianOwn(url.hostname)) {
		throw new SignInError(
			'addressInvalid',
			`'${label}' leads to ${url.hostname}, which is not a Jira site: open Jira in your browser and copy the address from there, e.g. ${EXAMPLE}`,
		);
	}
	const isBareName =
		SITE_NAME.test(url.hostname) && url.hostname !== 'localhost' && url.port === '';
	if (isBareName) return { kind: 'address', url: `https://${url.hostname}.atlassian.net` };
	return { kind: 'address', url: url.origin };
}
