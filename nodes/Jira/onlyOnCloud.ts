import { signInChoices } from '../connection/credentialChoice';
import type { Details } from '../fields';

/** Details of a field that Data Center has nothing for: the editor shows it beside a sign-in of Jira Cloud. */
export const ONLY_ON_CLOUD = {
	displayOptions: {
		show: {
			authentication: signInChoices
				.filter(({ flavour }) => flavour === 'cloud')
				.map(({ credentialType }) => credentialType),
		},
	},
} satisfies Details;
