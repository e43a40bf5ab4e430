import type { IAdditionalCredentialOptions, ICredentialDataDecryptedObject } from 'n8n-workflow';
import { noteConnectionInUse } from '../../credentials/signIn/oauth2SignIn';
import { renewalFault } from './renewal';
import type { Signing } from './transport';

/** How n8n signs with an OAuth 2.0 connection. The gateway answers 403 and 404 as well as 401 to a token that ended. */
export function oauth2Signing(
	credentials: ICredentialDataDecryptedObject,
	baseUrl: string,
	options: IAdditionalCredentialOptions['oauth2'] = {},
): Signing {
	return {
		credentialType: 'jiraOAuth2Api',
		baseUrl,
		signsInAgain: 'whenTokenEnded',
		renewalFault: (error) => renewalFault(error, credentials),
		beforeRequest: () => noteConnectionInUse(credentials),
		options: { oauth2: { tokenExpiredStatusCode: [401, 403, 404], ...options } },
	};
}
