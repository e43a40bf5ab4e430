import { ownWords, recordIn } from './answerTraits';
import type { Outcome } from './ask';
import { diagnoseBusy } from './diagnosis';
import { diagnoseNoAnswer, type Place } from './networkDiagnosis';
import { SignInError } from './signInError';

/** The kind of client whose id and secret were sent. */
export type TokenWay = 'serviceAccount' | 'devOps';

const WHERE: Readonly<Record<TokenWay, string>> = {
	serviceAccount:
		'copy both again from the credential of the service account in admin.atlassian.com → Directory → Service accounts, or create a new one there',
	devOps:
		'copy both again from Jira → Settings → Apps → OAuth credentials, or create new ones there',
};

/**
 * Diagnoses a token URL's answer to client credentials.
 *
 * Source: RFC 6749, 5.2; support.atlassian.com, "Create OAuth 2.0 credential for service accounts";
 * developer.atlassian.com, "Integrating Jira Software Cloud with on-premises tools".
 *
 * @returns undefined if the answer contains a token
 */
export function diagnoseTokenAnswer(
	outcome: Outcome,
	way: TokenWay,
	place: Place,
): SignInError | undefined {
	if (outcome.kind === 'noAnswer') return diagnoseNoAnswer(outcome, place);
	const { status } = outcome;
	const { access_token: token, error } = recordIn(outcome.body);
	if (status === 200 && typeof token === 'string' && token !== '') return undefined;
	const busy = diagnoseBusy(outcome, place);
	if (busy !== undefined) return busy;
	if (typeof error === 'string' || [400, 401, 403].includes(status)) {
		const words = ownWords({
			...outcome,
			body: { message: recordIn(outcome.body).error_description },
		});
		const saying = words === '' ? '' : ` (it says: “${words}”)`;
		return new SignInError(
			'tokenRefused',
			`Atlassian does not accept this 'Client ID' with this 'Client Secret'${saying}: ${WHERE[way]}`,
		);
	}
	return new SignInError(
		'notJira',
		`${place.host} does not issue tokens at this address: clear '${place.field}' to use Atlassian's own, or correct it`,
	);
}
