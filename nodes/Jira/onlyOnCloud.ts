import { signInChoices } from '../connection/credentialChoice';
import type { Details } from '../fields';

const signInsTo = (wanted: 'cloud' | 'dataCenter') =>
	signInChoices
		.filter(({ flavour }) => flavour === wanted)
		.map(({ credentialType }) => credentialType);

const CLOUD_SIGN_INS = signInsTo('cloud');

/** Details of a field that Data Center has nothing for: the editor shows it beside a sign-in of Jira Cloud. */
export const ONLY_ON_CLOUD = {
	displayOptions: { show: { authentication: CLOUD_SIGN_INS } },
} satisfies Details;

/** The same for a field of a collection. */
export const ONLY_ON_CLOUD_ADDED = {
	displayOptions: { show: { '/authentication': CLOUD_SIGN_INS } },
} satisfies Details;

/** Details of a field that only Data Center has. */
export const ONLY_ON_DATA_CENTER = {
	displayOptions: { show: { authentication: signInsTo('dataCenter') } },
} satisfies Details;
