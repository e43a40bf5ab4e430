import { submitConsentForm } from '../../harness/consentForm';
import type { Owner } from '../server/owner';
import type { StoredCredential } from '../server/publicApi';
import { credentialData, type Jiras } from './jiras';

/** The credentials that `npm start` maintains, by type, with their names in n8n. */
const names: Readonly<Record<string, string>> = {
	jiraBasicApi: 'Jira Cloud: Mia (API token)',
	jiraOAuth2Api: 'Jira Cloud: Mia (OAuth2)',
	jiraServiceAccountApi: 'Jira Cloud: Service account',
	jiraDataCenterApi: 'Jira Data Center: Mia (password)',
	jiraDataCenterPatApi: 'Jira Data Center: Mia (PAT)',
	jiraDevOpsApi: 'Jira Cloud: DevOps',
};

/**
 * Creates one credential of each type for the embedded Jira through n8n's public API, or updates
 * existing ones, and connects the OAuth2 one.
 *
 * @returns the credentials by type
 */
export async function prepareCredentials(
	owner: Owner,
	jiras: Jiras,
): Promise<ReadonlyMap<string, StoredCredential>> {
	const stored = await owner.api.credentials();
	const prepared = new Map<string, StoredCredential>();
	for (const [type, name] of Object.entries(names)) {
		const data = credentialData(jiras, type);
		const known = stored.find((one) => one.type === type && one.name === name);
		if (known !== undefined) await owner.api.updateCredential(known.id, data);
		const credential = known ?? (await owner.api.createCredential(type, name, data));
		// The embedded Jira forgets its grants when it ends.
		if (type === 'jiraOAuth2Api') await connect(owner, credential.id);
		prepared.set(type, credential);
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
