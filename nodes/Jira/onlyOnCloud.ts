import { signInChoices } from '../connection/credentialChoice';
import type { Flavour } from '../connection';
import type { Details } from '../fields';

/** Details of a field that Data Center has nothing for: the editor shows it beside a sign-in of Jira Cloud. */
export const ONLY_ON_CLOUD = besideSignInOf('cloud');

/** Details of a field that Cloud has nothing for, likewise. */
export const ONLY_ON_DATA_CENTER = besideSignInOf('dataCenter');

function besideSignInOf(wanted: Flavour) {
	const authentication = signInChoices
		.filter(({ flavour }) => flavour === wanted)
		.map(({ credentialType }) => credentialType);
	return { displayOptions: { show: { authentication } } } satisfies Details;
}
