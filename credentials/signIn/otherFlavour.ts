import { recordIn } from './answerTraits';
import type { Ask, Question } from './ask';
import { CREDENTIAL_NAMES } from './credentialNames';
import type { Place } from './networkDiagnosis';
import { SignInError } from './signInError';

/** `10.3.1` → `10.3`; '' for anything else, since it comes from a server that may not be Jira. */
function shortVersion(version: unknown): string {
	const [found = ''] = typeof version === 'string' ? (/^\d{1,4}\.\d{1,4}/.exec(version) ?? []) : [];
	return found;
}

/**
 * Says that a Jira is a Data Center, and which credential to use.
 *
 * @param serverUrl its base URL, with port and context path
 */
function isDataCenter(serverUrl: string, version: unknown): SignInError {
	const name = ['Jira Data Center', shortVersion(version)].join(' ').trim();
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
 * Asks the Jira at an address which kind it is, without signing in, when it did not answer like the credential's kind.
 *
 * Source: operation `getServerInfo`. Data Center answers below its context path; Cloud answers at its host only.
 *
 * @param typedUrl what was typed, as a Data Center's base URL: `https://host[:port][/context]`
 * @param flavour the kind that the credential is for
 * @returns the sentence for a Jira of the other kind; undefined if it is not one
 */
export async function findOtherFlavour(
	typedUrl: string,
	flavour: Place['flavour'],
	ask: Ask,
	front: Pick<Question, 'tls' | 'headers'> = {},
): Promise<SignInError | undefined> {
	for (const base of new Set([typedUrl, new URL(typedUrl).origin])) {
		const answer = await ask({
			url: `${base}/rest/api/2/serverInfo`,
			...front,
		});
		if (answer.kind === 'noAnswer') return undefined;
		if (answer.status !== 200) continue;
		const { deploymentType, version } = recordIn(answer.body);
		if (typeof deploymentType !== 'string') continue;
		if ((deploymentType === 'Cloud') === (flavour === 'cloud')) return undefined;
		return flavour === 'cloud' ? isDataCenter(base, version) : isCloud(new URL(base).host);
	}
	return undefined;
}
