import { isCloud } from './otherFlavour';
import { SignInError } from './signInError';
import { baseOf, isAtlassianHost, readAddress } from './webAddress';

const LABEL = 'Server URL';
const EXAMPLE = 'https://jira.acme.example/jira';

/** First path segments of Jira's pages and APIs; the context path precedes them. */
export const PAGES: ReadonlySet<string> = new Set([
	'browse',
	'download',
	'issues',
	'plugins',
	'projects',
	'rest',
	's',
	'secure',
	'servicedesk',
]);

const isPage = (segment: string): boolean =>
	PAGES.has(segment.toLowerCase()) || /\.jspa?$/i.test(segment);

/** A Data Center's base URL, from the address of any of its pages: `https://host[:port][/context]`. */
export function serverBaseOf(page: URL): string {
	const segments = page.pathname.split('/').filter((segment) => segment !== '');
	const first = segments.findIndex(isPage);
	const base = new URL(page);
	base.pathname = `/${(first === -1 ? segments : segments.slice(0, first)).join('/')}`;
	return baseOf(base);
}

/**
 * Reads the base URL of a Jira Data Center: port and context path are kept, the path of a page that
 * was copied from the address bar (`/secure/Dashboard.jspa`, `/browse/ABC-1`, `/rest/api/2`) is cut off.
 *
 * @param allowHttp whether the user allows plain http in the credential
 * @returns `https://host[:port][/context]` without trailing slash
 * @throws SignInError when it is not an address, a Cloud site, or plain http that is not allowed
 */
export function parseServerAddress(typed: string, allowHttp: boolean): string {
	const url = readAddress(typed, LABEL, EXAMPLE);
	if (isAtlassianHost(url.hostname)) {
		throw isCloud(url.hostname);
	}
	if (url.protocol === 'http:' && !allowHttp) {
		throw new SignInError(
			'addressInvalid',
			`'${LABEL}' begins with http://, where others could read the password or token in transit: begin it with https://, or switch on 'Allow HTTP' if this server has no https`,
		);
	}
	return serverBaseOf(url);
}
