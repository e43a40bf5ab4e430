import { signInChoices } from '../connection/credentialChoice';
import type { Details } from '../fields';

const CLOUD_SIGN_INS = signInChoices
	.filter(({ flavour }) => flavour === 'cloud')
	.map(({ credentialType }) => credentialType);

/** Details of a field that Data Center has nothing for: the editor shows it beside a sign-in of Jira Cloud. */
export const ONLY_ON_CLOUD = {
	displayOptions: { show: { authentication: CLOUD_SIGN_INS } },
} satisfies Details;

/** The same for a field of a collection. */
export const ONLY_ON_CLOUD_ADDED = {
	displayOptions: { show: { '/authentication': CLOUD_SIGN_INS } },
} satisfies Details;
