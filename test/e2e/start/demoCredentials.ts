import { createHash } from 'node:crypto';
import { submitConsentForm } from '../../harness/consentForm';
import type { CredentialData } from '../../sandbox/sandbox';
import type { Owner } from '../server/owner';
import type { StoredCredential } from '../server/publicApi';
import { credentialData, type Jiras } from './jiras';

/** The credentials for Jira that `npm start` maintains, by type, with their names in n8n. */
const names: Readonly<Record<string, string>> = {
	jiraBasicApi: 'Jira Cloud: Mia (API token)',
	jiraOAuth2Api: 'Jira Cloud: Mia (OAuth2)',
	jiraServiceAccountApi: 'Jira Cloud: Service account',
	jiraDataCenterApi: 'Jira Data Center: Mia (password)',
	jiraDataCenterPatApi: 'Jira Data Center: Mia (PAT)',
	jiraDataCenterOAuth2Api: 'Jira Data Center: Mia (OAuth2)',
	jiraDevOpsApi: 'Jira Cloud: DevOps',
};

/** The types that a person connects on a page of Jira or Atlassian. */
const OAUTH2_TYPES: ReadonlySet<string> = new Set(['jiraOAuth2Api', 'jiraDataCenterOAuth2Api']);

/** The header in which the webhooks of the examples expect their secret; GitHub signs instead. */
export const webhookHeaders = ['X-Webhook-Secret', 'X-Gitlab-Token'] as const;

/**
 * What callers of the examples' webhooks must know: the same at each start with the same data folder,
 * so that a command in the shell's history still works.
 */
export function webhookSecretOf({ signIn }: Pick<Owner, 'signIn'>): string {
	return createHash('sha256').update(`webhooks ${signIn.password}`).digest('hex').slice(0, 24);
}

/** Data for a credential of a type in an n8n, as the public API expects it. */
export function dataFor(
	{ editor }: Pick<Owner, 'editor'>,
	jiras: Pick<Jiras, 'cloud' | 'dataCenter'>,
	type: string,
): CredentialData {
	const data = credentialData(jiras, type);
	return 'redirectUrl' in data ? { ...data, redirectUrl: editor.oauth2RedirectUrl } : data;
}

interface DemoCredential {
	/** Its type, or for one of several of a type, a name that `withCredentials` uses. */
	readonly key: string;
	readonly type: string;
	readonly name: string;
	readonly data: CredentialData;
}

function demoCredentials(owner: Owner, jiras: Jiras): DemoCredential[] {
	const secret = webhookSecretOf(owner);
	return [
		...Object.entries(names).map(([type, name]) => ({
			key: type,
			type,
			name,
			data: dataFor(owner, jiras, type),
		})),
		...webhookHeaders.map((header) => ({
			key: header,
			type: 'httpHeaderAuth',
			name: `Webhook secret in ${header}`,
			data: { name: header, value: secret },
		})),
		{
			key: 'crypto',
			type: 'crypto',
			name: 'Webhook secret of GitHub',
			data: { hmacSecret: secret },
		},
	];
}

/**
 * Creates one credential of each type for the embedded Jira through n8n's public API, and those that
 * the webhooks of the examples check, or updates existing ones, and connects the two for OAuth2.
 *
 * @returns the credentials by type, and those for header authentication by the header
 */
export async function prepareCredentials(
	owner: Owner,
	jiras: Jiras,
): Promise<ReadonlyMap<string, StoredCredential>> {
	const stored = await owner.api.credentials();
	const prepared = new Map<string, StoredCredential>();
	for (const { key, type, name, data } of demoCredentials(owner, jiras)) {
		const known = stored.find((one) => one.type === type && one.name === name);
		if (known !== undefined) await owner.api.updateCredential(known.id, data);
		const credential = known ?? (await owner.api.createCredential(type, name, data));
		// The embedded Jira forgets its grants when it ends.
		if (OAUTH2_TYPES.has(type)) await connect(owner, credential.id);
		prepared.set(key, credential);
	}
	return prepared;
}

/** Goes through the authorization without a browser, as a user who accepts everything. */
export async function connect(
	{ editor }: Pick<Owner, 'editor'>,
	credentialId: string,
): Promise<void> {
	const consentUrl = await editor.startOAuth2(credentialId);
	await editor.finishOAuth2(await submitConsentForm(consentUrl));
}
