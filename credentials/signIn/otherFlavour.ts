import { recordIn } from './answerTraits';
import type { Ask, Question } from './ask';
import { CREDENTIAL_NAMES } from './credentialNames';
import type { Place } from './networkDiagnosis';
import { shortVersion, versionIn, type ServerVersion } from './serverVersion';
import { SignInError } from './signInError';

/** A Jira that says what it is. */
export interface FoundJira {
	/** Its base URL, with port and context path. */
	readonly base: string;
	readonly flavour: Place['flavour'];
	/** Of a Data Center. */
	readonly version: ServerVersion | undefined;
}

/** Says that a Jira is a Data Center, and which credential to use. */
function isDataCenter({ base: serverUrl, version }: FoundJira): SignInError {
	const name =
		version === undefined ? 'Jira Data Center' : `Jira Data Center ${shortVersion(version)}`;
	return new SignInError(
		'notJira',
		`${new URL(serverUrl).host} is ${name}: use the credential '${CREDENTIAL_NAMES.jiraDataCenterPatApi}' or '${CREDENTIAL_NAMES.jiraDataCenterApi}', and enter ${serverUrl} in 'Server URL'`,
	);
}

/** Says that a Jira is in Jira Cloud, and which credential to use. */
export function isCloud(host: string): SignInError {
	return new SignInError(
		'notJira',
		`${host} is Jira Cloud: use the credential '${CREDENTIAL_NAMES.jiraBasicApi}' or another one for Cloud`,
	);
}

/**
 * Asks the Jira at an address what it is, without signing in.
 *
 * Source: operation `getServerInfo`. Data Center answers below its context path; Cloud answers at its host only.
 *
 * @param typedUrl what was typed, as a Data Center's base URL: `https://host[:port][/context]`
 * @returns undefined if no Jira answers
 */
export async function findJira(
	typedUrl: string,
	ask: Ask,
	front: Pick<Question, 'tls' | 'headers'> = {},
): Promise<FoundJira | undefined> {
	for (const base of new Set([typedUrl, new URL(typedUrl).origin])) {
		const answer = await ask({
			url: `${base}/rest/api/2/serverInfo`,
			...front,
		});
		if (answer.kind === 'noAnswer') return undefined;
		if (answer.status !== 200) continue;
		const { deploymentType } = recordIn(answer.body);
		if (typeof deploymentType !== 'string') continue;
		return deploymentType === 'Cloud'
			? { base, flavour: 'cloud', version: undefined }
			: { base, flavour: 'dataCenter', version: versionIn(answer.body) };
	}
	return undefined;
}

/**
 * The sentence for a Jira of the other kind.
 *
 * @param flavour the kind that the credential is for
 * @returns undefined if it is of this kind
 */
export function otherFlavour(found: FoundJira, flavour: Place['flavour']): SignInError | undefined {
	if (found.flavour === flavour) return undefined;
	return flavour === 'cloud' ? isDataCenter(found) : isCloud(new URL(found.base).host);
}

/** The same for the Jira at an address, which did not answer like the credential's kind. */
export async function findOtherFlavour(
	typedUrl: string,
	flavour: Place['flavour'],
	ask: Ask,
): Promise<SignInError | undefined> {
	const found = await findJira(typedUrl, ask);
	return found && otherFlavour(found, flavour);
}
