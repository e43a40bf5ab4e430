import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { secretsOf } from '../execute/answer';
import {
	connectOAuth2,
	StoredCredential,
	submitConsentForm,
	testCredential,
	type TypeRegistry,
} from '../harness/engine';
import type { Sandbox } from '../sandbox/sandbox';
import { credentialTypes, type CredentialType, type SignInAnswer } from './signInAnswer';

interface SignIn {
	readonly type: CredentialType;
	readonly data: ICredentialDataDecryptedObject;
	/** For an invalid credential: what is wrong, and what the sentence has to name. */
	readonly flaw?: { readonly name: string; readonly sentence: RegExp };
}

/** Cloud and Data Center side by side. */
export interface Sandboxes {
	readonly cloud: Sandbox;
	readonly dataCenter: Sandbox;
}

/** Nothing listens on the lowest port of a computer. */
const nowhere = 'http://127.0.0.1:1/jira';

type ReadyData = Readonly<Record<string, ICredentialDataDecryptedObject>>;

const readyData = ({ cloud, dataCenter }: Sandboxes): ReadyData =>
	({ ...cloud.credentials, ...dataCenter.credentials }) as ReadyData;

const flawedSignIns = (ready: ReadyData): SignIn[] => [
	{
		type: 'jiraBasicApi',
		data: { ...ready.jiraBasicApiExpired },
		flaw: { name: 'a token that has expired', sentence: /'API Token'.*expired/ },
	},
	{
		type: 'jiraServiceAccountApi',
		data: { ...ready.jiraServiceAccountApi, clientSecret: 'a-secret-of-another-account' },
		flaw: { name: 'the secret of another account', sentence: /'Client Secret'/ },
	},
	{
		type: 'jiraDataCenterApi',
		data: { ...ready.jiraDataCenterApi, serverUrl: nowhere },
		flaw: {
			name: 'an address at which nothing listens',
			sentence: /Nothing listens at 127\.0\.0\.1/,
		},
	},
];

/** A credential as n8n stores it; OAuth2 is already connected, on the consent page of the sandbox. */
const stored = async ({ type, data }: SignIn, types: TypeRegistry): Promise<StoredCredential> => {
	const credential = new StoredCredential(type, data);
	if (type === 'jiraOAuth2Api' || type === 'jiraDataCenterOAuth2Api') {
		await connectOAuth2(type, credential, submitConsentForm, { types });
	}
	return credential;
};

const tested = async (
	{ type, flaw }: SignIn,
	credential: StoredCredential,
	types: TypeRegistry,
): Promise<SignInAnswer> => {
	const { status, message } = await testCredential(type, credential, { types });
	const isSafe = !secretsOf(types, type, credential.data).some((one) => message.includes(one));
	const isExpected = flaw ? status === 'Error' && flaw.sentence.test(message) : status === 'OK';
	return {
		type,
		flaw: flaw?.name ?? null,
		status,
		message: isSafe ? message : '[not shown: it holds a secret]',
		isExpected: isSafe && isExpected,
	};
};

/** The answers, and the valid credentials as they are stored after the test. */
export interface SignedIn {
	readonly answers: readonly SignInAnswer[];
	readonly credentials: Readonly<Record<CredentialType, StoredCredential>>;
}

/** Tests the seven credentials, and three invalid ones, as the editor's Test button does. */
export async function signIn(sandboxes: Sandboxes, types: TypeRegistry): Promise<SignedIn> {
	const ready = readyData(sandboxes);
	const answers: SignInAnswer[] = [];
	const credentials: Partial<Record<CredentialType, StoredCredential>> = {};
	for (const type of credentialTypes) {
		const good = { type, data: { ...ready[type] } };
		const credential = await stored(good, types);
		answers.push(await tested(good, credential, types));
		credentials[type] = credential;
	}
	for (const flawed of flawedSignIns(ready)) {
		answers.push(await tested(flawed, await stored(flawed, types), types));
	}
	return { answers, credentials: credentials as SignedIn['credentials'] };
}
