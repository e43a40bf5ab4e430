import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { testCredential } from '../harness/credentialTest';
import { StoredCredential } from '../harness/credentialStore';
import type { Sandbox, Settings } from '../sandbox/sandbox';
import { types } from './credentialTypes';
import { faultsOfSentence } from './plainSentence';

type Data = ICredentialDataDecryptedObject;

/** A sandbox's ready-made data under a name, with some fields changed. */
export const ready = (sandbox: Sandbox, name: string, change: Data = {}): Data =>
	({ ...sandbox.credentials[name], ...change }) as Data;

/** Undoes what a test has set and done, without restarting the sandbox. */
export function restore(sandbox: Sandbox, settings: Settings): void {
	sandbox.configure(settings);
	sandbox.clearRequests();
}

const secretsIn = (data: Data): string[] => {
	const { access_token: access, refresh_token: refresh } = (data.oauthTokenData ?? {}) as Record<
		string,
		unknown
	>;
	const secrets = [
		data.apiToken,
		data.clientSecret,
		data.password,
		data.personalAccessToken,
		data.clientKey,
		data.clientKeyPassphrase,
		access,
		refresh,
	];
	return [...secrets, data.accessToken].filter(
		(secret): secret is string => typeof secret === 'string' && secret !== '',
	);
};

/** Presses Test, and searches the message for what no message may contain. */
export async function pressTest(type: string, data: Data | StoredCredential) {
	const result = await testCredential(type, data, { types });
	const secrets = secretsIn({
		...(data instanceof StoredCredential ? data.data : data),
		...result.stored,
	});
	const leaked = secrets.filter((secret) => result.message.includes(secret));
	const faults = result.status === 'OK' ? [] : faultsOfSentence(result.message);
	return { ...result, faults: [...faults, ...leaked.map(() => 'shows a secret')] };
}
