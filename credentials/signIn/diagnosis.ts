import {
	isAnonymous,
	isKnownButKeptOut,
	isSignedIn,
	lacksScope,
	ownWords,
	userIn,
	wantsCaptcha,
} from './answerTraits';
import type { Answer, Outcome } from './ask';
import { diagnoseNoAnswer, type Place } from './networkDiagnosis';
import { cameLater, passwordsAreOff, type ServerVersion } from './serverVersion';
import { SignInError, type SignInReason } from './signInError';

/** How a credential signs in to Jira. */
export type Way =
	| 'apiToken'
	| 'oauth2'
	| 'serviceAccount'
	| 'password'
	| 'personalAccessToken'
	| 'serverOAuth2';

/** A question to `/myself`: who asked, and where. */
export interface SignInAttempt extends Place {
	readonly way: Way;
	/** Of a Data Center, once it is known. */
	readonly version?: ServerVersion | undefined;
}

/** What a refused token or password means for each way to sign in. */
const REFUSED: Readonly<Record<Way, string>> = {
	apiToken:
		"Jira does not accept this 'API Token' for this 'Email', and does not say which of the two is wrong: the email must belong to the active account that created the token, a password does not work, and a token that has expired or was revoked must be replaced at id.atlassian.com → Security → API tokens",
	oauth2:
		'Atlassian no longer accepts the access token of this connection: connect the credential again',
	serviceAccount:
		'Jira does not accept the token of this service account: check in admin.atlassian.com → Directory → Service accounts that the account is active and its credential has not expired',
	serverOAuth2:
		'Jira no longer accepts the access token of this connection: connect the credential again; if that does not help, ask an administrator whether the incoming link still exists',
	password:
		"Jira does not accept this 'Password' for this 'Username', and does not say which of the two is wrong: check that you can sign in with them in the browser, and that the account is active",
	personalAccessToken:
		"Jira does not accept this 'Personal Access Token': it is mistyped, has expired or was revoked, or its account is inactive; create a new one in Jira → your picture → Profile → Personal Access Tokens",
};

const SCOPE: Readonly<Record<Way, string>> = {
	apiToken:
		'create a new API token with it at id.atlassian.com → Security → API tokens → Create API token with scopes',
	oauth2:
		'enable it for your app at developer.atlassian.com → Permissions → Jira API, then connect the credential again',
	serviceAccount:
		'create a new credential with it in admin.atlassian.com → Directory → Service accounts, as scopes cannot be added later',
	serverOAuth2:
		"choose it in 'Access', have it ticked in the incoming link (Jira → Administration → Applications → Application links), then connect the credential again",
	password: 'ask your Jira administrator for it',
	personalAccessToken: 'ask your Jira administrator for it',
};

const isServer = ({ flavour }: SignInAttempt): boolean => flavour === 'dataCenter';

const quoted = (answer: Answer): string => {
	const words = ownWords(answer);
	return words === '' ? '' : ` (it says: “${words}”)`;
};

const refused = (reason: SignInReason, sentence: string): SignInError =>
	new SignInError(reason, sentence);

/** The scope that `/myself` needs. Source: operation `getCurrentUser`, developer.atlassian.com. */
export const MYSELF_SCOPE = 'read:jira-user';

function forbidden(answer: Answer, attempt: SignInAttempt): SignInError {
	if (wantsCaptcha(answer)) {
		return refused(
			'captcha',
			`Jira requires a CAPTCHA after several failed logins: sign in once at ${attempt.host} in the browser with this account, or ask an administrator to reset its failed login count, then press Test again`,
		);
	}
	if (isKnownButKeptOut(answer)) {
		return refused(
			'userUnknown',
			'Jira knows this account but does not let it in: it is inactive or has no access to Jira; ask an administrator to activate it',
		);
	}
	if (attempt.way === 'password' && !isSignedIn(answer)) {
		return refused('apiOff', passwordsAreOff(attempt.version, quoted(answer)));
	}
	if (attempt.way === 'apiToken' && !isSignedIn(answer)) {
		return refused(
			'apiOff',
			`The site does not accept API tokens from here${quoted(answer)}: ask an administrator whether API tokens are blocked, or only some IP addresses are allowed, in admin.atlassian.com → Security`,
		);
	}
	return refused(
		'permissionMissing',
		`Signing in worked, but this account may not use Jira${quoted(answer)}: ask an administrator to give it access to Jira${isServer(attempt) ? '' : ' in admin.atlassian.com → Directory → Users'}`,
	);
}

function unauthorized(answer: Answer, attempt: SignInAttempt): SignInError {
	if (wantsCaptcha(answer) || isKnownButKeptOut(answer)) return forbidden(answer, attempt);
	if (lacksScope(answer)) {
		return refused(
			'scopeMissing',
			`Signing in worked, but the scope ${MYSELF_SCOPE} is missing, which Jira requires to say who you are: ${SCOPE[attempt.way]}`,
		);
	}
	return tokenRefused(attempt);
}

function tokenRefused({ way, version }: SignInAttempt): SignInError {
	return refused('tokenRefused', cameLater(way, version) ?? REFUSED[way]);
}

/** Answers of services that are temporarily unavailable. */
export function diagnoseBusy({ status }: Answer, { host }: Place): SignInError | undefined {
	if (status === 429) {
		return refused(
			'busy',
			`${host} received too many requests in a short time: wait a minute and try again`,
		);
	}
	if (status < 500) return undefined;
	return refused(
		'busy',
		`${host} is online but cannot answer at the moment (maintenance, overload, or a suspended site): open it in the browser, and try again later`,
	);
}

function noJira({ headers, status }: Answer, { field, host, flavour }: Place): SignInError {
	const location = URL.parse(headers['location'] ?? '', `https://${host}`)?.host;
	if (status >= 300 && status < 400 && location !== undefined) {
		return refused(
			'notJira',
			location === host
				? `${host} answers with a redirect, like a login page or a Jira that has moved: enter in '${field}' the address that your browser shows when Jira is open`
				: `${host} redirects to ${location} and is not Jira itself: enter in '${field}' the address that your browser shows when Jira is open`,
		);
	}
	return refused(
		'notJira',
		flavour === 'cloud'
			? `There is no Jira at ${host}: open Jira in your browser and copy the address from there into '${field}'`
			: `There is no Jira at ${host} with this path: copy the base URL from Jira → Administration → System → General configuration into '${field}', with port and context path`,
	);
}

/**
 * Diagnoses Jira's answer to `/myself`.
 *
 * Source: operation `getCurrentUser`; developer.atlassian.com, "Basic auth for REST APIs"; a Cloud
 * site may answer a wrong signature as anonymous (see jira.atlassian.com, JRACLOUD-93811).
 *
 * @returns undefined when the account is signed in and active
 */
export function diagnoseMyself(outcome: Outcome, attempt: SignInAttempt): SignInError | undefined {
	if (outcome.kind === 'noAnswer') return diagnoseNoAnswer(outcome, attempt);
	const { status } = outcome;
	if (status === 401) return unauthorized(outcome, attempt);
	if (status === 403) {
		return lacksScope(outcome) ? unauthorized(outcome, attempt) : forbidden(outcome, attempt);
	}
	const busy = diagnoseBusy(outcome, attempt);
	if (busy !== undefined) return busy;
	if (status === 200) {
		if (isAnonymous(outcome)) return tokenRefused(attempt);
		const user = userIn(outcome);
		if (user !== undefined && !user.active) {
			return refused(
				'userUnknown',
				'Jira knows this account, but it is inactive: ask an administrator to activate it, or use another account',
			);
		}
		if (user !== undefined) return undefined;
	}
	return noJira(outcome, attempt);
}

/** A site that answers without a cloud id is not a Jira Cloud site. */
export function diagnoseNoCloudId(answer: Answer, place: Place): SignInError {
	return diagnoseBusy(answer, place) ?? noJira(answer, place);
}
