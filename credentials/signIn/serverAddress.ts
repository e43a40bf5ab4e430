import { SignInError } from './signInError';
import { CREDENTIAL_NAMES } from './credentialNames';
import { baseOf, readAddress } from './webAddress';

const LABEL = 'Server URL';
const EXAMPLE = 'https://jira.acme.example/jira';

/** First path segments of Jira's pages and APIs; the context path precedes them. */
const PAGES: ReadonlySet<string> = new Set([
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
	if (/(^|\.)(atlassian(-us-gov[a-z-]*)?\.(net|com)|jira\.com)$/.test(url.hostname)) {
		throw new SignInError(
			'notJira',
			`'${LABEL}' leads to Jira Cloud (${url.hostname}): use the credential '${CREDENTIAL_NAMES.jiraBasicApi}' or another one for Cloud`,
		);
	}
	if (url.protocol === 'http:' && !allowHttp) {
		throw new SignInError(
			'addressInvalid',
			`'${LABEL}' begins with http://, where others could read the password or token in transit: begin it with https://, or switch on 'Allow HTTP' if this server has no https`,
		);
	}
	const segments = url.pathname.split('/').filter((segment) => segment !== '');
	const page = segments.findIndex(isPage);
	url.pathname = `/${(page === -1 ? segments : segments.slice(0, page)).join('/')}`;
	return baseOf(url);
}
