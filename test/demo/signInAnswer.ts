/** The seven ways to sign in, in the order of the documentation. */
export const credentialTypes = [
	'jiraBasicApi',
	'jiraOAuth2Api',
	'jiraServiceAccountApi',
	'jiraDataCenterApi',
	'jiraDataCenterPatApi',
	'jiraDataCenterOAuth2Api',
	'jiraDevOpsApi',
] as const;

export type CredentialType = (typeof credentialTypes)[number];

/** The answer of a credential's Test button. */
export interface SignInAnswer {
	readonly type: CredentialType;
	/** What is wrong with the credential; null for a valid one. */
	readonly flaw: string | null;
	readonly status: 'OK' | 'Error';
	/** What the user sees. */
	readonly message: string;
	/** Whether the message is as expected. */
	readonly isExpected: boolean;
}

/** The unexpected answers: one line each. */
export function signInDeviations(answers: readonly SignInAnswer[]): string[] {
	return answers
		.filter(({ isExpected }) => !isExpected)
		.map(({ type, flaw, status, message }) => {
			const credential = flaw === null ? `A good ${type}` : `A ${type} with ${flaw}`;
			return `${credential} was answered with ${status}: ${message}`;
		});
}
