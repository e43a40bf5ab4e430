import { CREDENTIAL_NAMES } from './credentialNames';
import { textOf, type Fields } from './fields';
import { serverBaseOf } from './serverAddress';
import { SignInError } from './signInError';
import { BEHIND_GATEWAY, isAtlassianHost, readAddress, requireHttps } from './webAddress';

/** A Jira Cloud site: by its address, or by its cloud id. */
export type SiteAddress =
	| {
			readonly kind: 'address';
			/** `https://acme.atlassian.net` */
			readonly url: string;
			/** What was typed, as a Data Center's base URL: with the path, which Cloud has no use for. */
			readonly serverUrl: string;
	  }
	| {
			readonly kind: 'cloudId';
			readonly cloudId: string;
			/** The gateway of the entered address. */
			readonly gatewayUrl?: string;
	  };

const EXAMPLE = 'acme.atlassian.net';
const CLOUD_ID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
const SITE_NAME = /^[a-z\d]([a-z\d-]*[a-z\d])?$/i;

/** Names that are not sites. */
const NO_SITE_NAME: ReadonlySet<string> = new Set(['localhost', 'http', 'https']);

const OWN_SERVER = `, or, for a Jira Data Center, use the credential '${CREDENTIAL_NAMES.jiraDataCenterPatApi}'`;

/** Whether a text is a cloud id: a UUID. */
export function isCloudId(text: string): boolean {
	return CLOUD_ID.test(text.trim());
}

/** Atlassian's own hosts, which people copy from the address bar, are not sites. */
function isAtlassianOwn(hostname: string): boolean {
	return /(^|\.)atlassian(-us-gov[a-z-]*)?\.com$|^atlassian(-us-gov[a-z-]*)?\.net$/.test(hostname);
}

/**
 * Reads a Jira Cloud site as people type it: `acme`, `acme.atlassian.net`, any page of the site, in
 * any case, with spaces or a slash at the end; its cloud id; or the address of its API behind the
 * gateway (`https://api.atlassian.com/ex/jira/{cloudId}`).
 *
 * @param label the field's label in the editor, for the message
 * @throws SignInError when it is empty, not an address, plain http, or not a Jira site
 */
export function parseSiteAddress(typed: string, label: string): SiteAddress {
	const text = typed.trim();
	if (isCloudId(text)) return { kind: 'cloudId', cloudId: text.toLowerCase() };

	const isName = SITE_NAME.test(text) && !NO_SITE_NAME.has(text.toLowerCase());
	const url = readAddress(isName ? `${text}.atlassian.net` : text, label, EXAMPLE);
	requireHttps(url, label, isAtlassianHost(url.hostname) ? '' : OWN_SERVER);

	const behind = BEHIND_GATEWAY.exec(url.pathname);
	if (behind !== null) {
		const [, base = '', cloudId = ''] = behind;
		if (isCloudId(cloudId)) {
			const gatewayUrl = `${url.origin}${base}`;
			return { kind: 'cloudId', cloudId: cloudId.toLowerCase(), gatewayUrl };
		}
		throw new SignInError(
			'addressInvalid',
			`'${label}' leads to the gateway at ${url.host}, but has no cloud ID after /ex/jira/: open Jira in your browser and copy the address from there, e.g. ${EXAMPLE}`,
		);
	}
	if (isAtlassianOwn(url.hostname)) {
		throw new SignInError(
			'addressInvalid',
			`'${label}' leads to ${url.hostname}, which is not a Jira site: open Jira in your browser and copy the address from there, e.g. ${EXAMPLE}`,
		);
	}
	const isBareName =
		SITE_NAME.test(url.hostname) && !NO_SITE_NAME.has(url.hostname) && url.port === '';
	if (isBareName) {
		const siteUrl = `https://${url.hostname}.atlassian.net`;
		return { kind: 'address', url: siteUrl, serverUrl: siteUrl };
	}
	return { kind: 'address', url: url.origin, serverUrl: serverBaseOf(url) };
}

/**
 * The value of a credential's field 'Site'; undefined if it is empty.
 *
 * @throws SignInError
 */
export function siteIn(fields: Fields): SiteAddress | undefined {
	const typed = textOf(fields, 'site');
	return typed === '' ? undefined : parseSiteAddress(typed, 'Site');
}
