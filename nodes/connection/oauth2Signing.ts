import type { IAdditionalCredentialOptions, ICredentialDataDecryptedObject } from 'n8n-workflow';
import { noteConnectionInUse } from '../../credentials/signIn/connectedGrant';
import { tlsOptionsOf } from '../../credentials/signIn/tls';
import { renewalFault } from './renewal';
import type { Signing } from './transport';

/** How n8n signs with an OAuth 2.0 connection. The gateway answers 403 and 404 as well as 401 to a token that ended. */
export function oauth2Signing(
	credentials: ICredentialDataDecryptedObject,
	baseUrl: string,
	options: IAdditionalCredentialOptions['oauth2'] = {},
): Signing {
	return {
		...connectedSigning(credentials),
		credentialType: 'jiraOAuth2Api',
		baseUrl,
		signsInAgain: 'whenTokenEnded',
		options: { oauth2: { tokenExpiredStatusCode: [401, 403, 404], ...options } },
	};
}

/**
 * How n8n signs with a connection to a Data Center, which answers 401 to a token that ended. The certificates to trust
 * are told with each request: `authenticate`, which tells them for the other credentials, is not called.
 *
 * @throws SignInError for a CA certificate that cannot be read
 */
export function serverOAuth2Signing(
	credentials: ICredentialDataDecryptedObject,
	baseUrl: string,
): Signing {
	return {
		...connectedSigning(credentials),
		credentialType: 'jiraDataCenterOAuth2Api',
		baseUrl,
		signsInAgain: 'on401',
		options: { oauth2: { tokenExpiredStatusCode: 401 } },
		request: tlsOptionsOf(credentials),
	};
}

function connectedSigning(
	credentials: ICredentialDataDecryptedObject,
): Pick<Signing, 'renewalFault' | 'beforeRequest'> {
	return {
		renewalFault: (error) => renewalFault(error, credentials),
		beforeRequest: () => noteConnectionInUse(credentials),
	};
}
