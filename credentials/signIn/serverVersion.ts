import { recordIn } from './answerTraits';
import { CREDENTIAL_NAMES } from './credentialNames';

/** A version of Jira Data Center. */
export interface ServerVersion {
	/** `10.3.1` */
	readonly text: string;
	/** `[10, 3, 1]` */
	readonly numbers: readonly number[];
}

/**
 * The version that `serverInfo` tells; undefined for anything else, since what answers may not be Jira. Source:
 * operation `getServerInfo` (`versionNumbers`, and `version` with words such as "-SNAPSHOT" behind it).
 */
export function versionIn(serverInfo: unknown): ServerVersion | undefined {
	const { version, versionNumbers } = recordIn(serverInfo);
	const told: unknown[] = Array.isArray(versionNumbers)
		? versionNumbers
		: typeof version === 'string'
			? (/^\d{1,4}(\.\d{1,4}){1,3}/.exec(version)?.[0].split('.').map(Number) ?? [])
			: [];
	const numbers = told.filter(isVersionNumber).slice(0, 3);
	return numbers.length < 2 ? undefined : { text: numbers.join('.'), numbers };
}

const isVersionNumber = (part: unknown): part is number =>
	Number.isInteger(part) && (part as number) >= 0 && (part as number) < 10_000;

/** Whether a version is this one or a later one: `isAtLeast(version, '8.4')`. */
export function isAtLeast({ numbers }: ServerVersion, wanted: string): boolean {
	for (const [place, part] of wanted.split('.').map(Number).entries()) {
		const there = numbers[place] ?? 0;
		if (there !== part) return there > part;
	}
	return true;
}

/** `10.3`, as people call a version. */
export function shortVersion({ numbers }: ServerVersion): string {
	return numbers.slice(0, 2).join('.');
}

/** The first version that has Basic authentication off unless an administrator switches it on. */
const PASSWORDS_OFF_SINCE = '11.0';

/** What to do where Jira takes no passwords. */
const INSTEAD = `make a personal access token for the credential '${CREDENTIAL_NAMES.jiraDataCenterPatApi}', or connect with OAuth2 ('${CREDENTIAL_NAMES.jiraDataCenterOAuth2Api}'), or ask an administrator to allow basic authentication`;

/**
 * Says that Jira takes no passwords on its API, and why as far as the version tells that.
 *
 * Source: "Jira Software 11.0.x release notes" and "Disabling basic authentication", confluence.atlassian.com
 * (administrators can switch it off since 8.16).
 *
 * @param quoted what Jira says itself; '' for nothing
 */
export function passwordsAreOff(version: ServerVersion | undefined, quoted = ''): string {
	if (version === undefined) {
		return `Jira does not accept passwords on its API, as is the default since Jira 11${quoted}: ${INSTEAD}`;
	}
	return isAtLeast(version, PASSWORDS_OFF_SINCE)
		? `Jira ${String(version.numbers[0])} has password sign-in off by default${quoted}: ${INSTEAD}`
		: `An administrator has switched password sign-in off for the API of this Jira ${shortVersion(version)}${quoted}: ${INSTEAD}`;
}

/**
 * The ways to sign in that came with a version. Source: "Using personal access tokens" and "Jira OAuth 2.0 provider API",
 * confluence.atlassian.com.
 */
const CAME_WITH = {
	personalAccessToken: { version: '8.14', what: 'personal access tokens' },
	serverOAuth2: { version: '8.22', what: 'OAuth 2.0 for other programs' },
} as const;

/** Says that a version does not have a way to sign in yet; undefined if it has, or if the version is not known. */
export function cameLater(way: string, version: ServerVersion | undefined): string | undefined {
	const later = Object.entries(CAME_WITH).find(([name]) => name === way)?.[1];
	if (later === undefined || version === undefined || isAtLeast(version, later.version)) {
		return undefined;
	}
	return `Jira ${shortVersion(version)} does not have ${later.what}, which came with Jira ${later.version}: use the credential '${CREDENTIAL_NAMES.jiraDataCenterApi}', or ask an administrator to upgrade Jira`;
}
