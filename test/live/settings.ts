import type { Flavour } from '../sandbox/jira/model';

/** The OAuth credential of a development tool. */
export interface ToolSettings {
	readonly clientId: string;
	readonly clientSecret: string;
	/** Without a trailing slash. */
	readonly gatewayUrl: string;
}

/** Where the checks run, and as which user. */
export interface LiveSettings {
	readonly flavour: Flavour;
	/** Base URL of the site, without a trailing slash. */
	readonly url: string;
	/** The value of the Authorization header. */
	readonly authorization: string;
	/** The account's email address; '' on Data Center. */
	readonly email: string;
	/** The key of the scratch project. */
	readonly project: string;
	readonly tool?: ToolSettings;
	/** What must not be shown. */
	readonly secrets: readonly string[];
}

/** Why the checks do not start. */
export class SettingsRefused extends Error {
	override readonly name = 'SettingsRefused';
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads where the checks are to run. With an email address, the site is Jira Cloud and the token an API token without
 * scopes; without one, it is a Jira Data Center and the token a personal access token.
 *
 * @throws SettingsRefused in continuous integration, and if something is missing or unusable
 */
export function readSettings(environment: Environment): LiveSettings {
	const given = (name: string): string => (environment[name] ?? '').trim();
	if (given('CI') !== '') {
		throw new SettingsRefused(
			"CI is set. 'npm run live' changes a real Jira, so it runs only when a person starts it.",
		);
	}
	const missing = ['JIRA_LIVE_URL', 'JIRA_LIVE_TOKEN', 'JIRA_LIVE_PROJECT'].filter(
		(name) => given(name) === '',
	);
	if (missing.length > 0) {
		throw new SettingsRefused(
			`Set ${missing.join(', ')}. Jira Cloud also needs JIRA_LIVE_EMAIL; docs/assumptions.md explains each.`,
		);
	}
	const email = given('JIRA_LIVE_EMAIL');
	const token = given('JIRA_LIVE_TOKEN');
	const pair = Buffer.from(`${email}:${token}`).toString('base64');
	const tool = toolIn(given);
	const project = given('JIRA_LIVE_PROJECT');
	if (!/^[A-Za-z]\w*$/.test(project)) {
		throw new SettingsRefused("JIRA_LIVE_PROJECT must be the key of a project, such as 'SCRATCH'.");
	}
	return {
		flavour: email === '' ? 'dataCenter' : 'cloud',
		url: baseUrl('JIRA_LIVE_URL', given('JIRA_LIVE_URL')),
		authorization: email === '' ? `Bearer ${token}` : `Basic ${pair}`,
		email,
		project,
		...(tool && { tool }),
		secrets: [token, `${email}:${token}`, tool?.clientSecret ?? ''],
	};
}

function toolIn(given: (name: string) => string): ToolSettings | undefined {
	const [clientId, clientSecret] = [given('JIRA_LIVE_CLIENT_ID'), given('JIRA_LIVE_CLIENT_SECRET')];
	if (clientId === '' || clientSecret === '') return undefined;
	const gateway = given('JIRA_LIVE_GATEWAY') || 'https://api.atlassian.com';
	return { clientId, clientSecret, gatewayUrl: baseUrl('JIRA_LIVE_GATEWAY', gateway) };
}

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost']);

/** A base URL to which a token may be sent. */
function baseUrl(name: string, text: string): string {
	const url = URL.parse(text);
	if (url === null || !['https:', 'http:'].includes(url.protocol) || url.username !== '') {
		throw new SettingsRefused(`${name} must be a URL such as 'https://acme.atlassian.net'.`);
	}
	if (url.protocol === 'http:' && !LOOPBACK.has(url.hostname)) {
		throw new SettingsRefused(`${name} must begin with https: the token is sent there.`);
	}
	return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}
