import { networkFaultOf } from '../../credentials/signIn/networkFault';
import type { Explanation, FailureCircumstances } from './explanation';
import type { ForeignAnswer, NoAnswer } from './outcome';
import { RENEWED_BARE } from './renewal';
import { sentences, shortened } from './sentences';

/** Says why no answer came. */
export function explainNoAnswer({ code, explained }: NoAnswer): Explanation {
	if (explained !== undefined) {
		return {
			message: "n8n does not let this credential reach its Jira's address",
			remedy: explained,
			cause: 'configuration-invalid',
		};
	}
	switch (networkFaultOf(code).kind) {
		case 'silent':
			return {
				message: 'Jira did not answer in time',
				remedy: 'Run it again later, with fewer or smaller items if there are many or large ones.',
				cause: 'temporarily-unavailable',
			};
		case 'cut':
			return {
				message: 'The connection ended before Jira answered',
				remedy: 'Check whether a proxy or firewall between n8n and Jira ends connections.',
				cause: 'temporarily-unavailable',
			};
		case 'name':
			return {
				message: "No server was found at the address of this credential's Jira",
				remedy: 'Check the address in the credential and press Test there.',
				cause: 'configuration-invalid',
			};
		case 'untrusted':
		case 'expired':
		case 'otherName':
		case 'noTls':
		case 'caCertificate':
			return {
				message: "n8n does not trust the certificate of this credential's Jira",
				remedy:
					"Add the CA certificate to the credential, or switch on 'Ignore SSL Issues (Insecure)' there.",
				cause: 'configuration-invalid',
			};
		case 'handshake':
			return {
				message: "n8n and this credential's Jira could not agree on how to encrypt the connection",
				remedy:
					"Ask the server's administrator whether it requires a client certificate, and add it to the credential.",
				cause: 'configuration-invalid',
			};
		case 'garbled':
		case 'unknown':
			return {
				message: 'The answer cannot be read as an answer from Jira',
				remedy: 'Check the address in the credential, and any proxy between n8n and Jira.',
				cause: 'temporarily-unavailable',
			};
		case 'renewal':
			return {
				message: 'The OAuth2 connection could not be renewed: the token service did not answer',
				remedy: 'Nothing was done with this item. Run it again later.',
				cause: 'temporarily-unavailable',
			};
		case 'bareRenewal':
			return {
				message: 'The OAuth2 connection could not be renewed: the token service did not answer',
				remedy: `Nothing was done with this item. ${RENEWED_BARE}`,
				cause: 'temporarily-unavailable',
			};
		case 'refused':
		case 'route':
			return {
				message: 'Jira could not be reached',
				remedy:
					'Check the address in the credential, and whether n8n may reach it from its network.',
				cause: 'temporarily-unavailable',
			};
	}
}

const IN_BETWEEN =
	"Check the address in the credential, and that any single sign-on, proxy or gateway in front of Jira lets requests to Jira's REST API through.";

/** The longest title or address that a message repeats. */
const LONGEST_SIGHT = 80;

/** Says what answered instead of Jira. */
export function explainForeignAnswer(
	answer: ForeignAnswer,
	{ isForPage = false }: Pick<FailureCircumstances, 'isForPage'> = {},
): Explanation {
	const { fault, status, headers } = answer;
	const shows = answer.shows && shortened(answer.shows, LONGEST_SIGHT);
	const server = headers['server'];
	const seen = `(HTTP ${status}${server === undefined ? '' : `, server: ${shortened(server, LONGEST_SIGHT)}`})`;
	const foreign = (message: string, remedy = IN_BETWEEN): Explanation => ({
		message,
		remedy: sentences(remedy, seen),
		cause: 'configuration-invalid',
	});
	const passing = (message: string): Explanation => ({
		...foreign(message, 'Run it again. If the problem persists, check the proxy in front of Jira.'),
		cause: 'temporarily-unavailable',
	});
	if (isForPage && (fault === 'page' || fault === 'redirect')) {
		return foreign(
			'This Jira requires a login for files that this credential does not provide',
			sentences(
				shows === undefined ? '' : `The answer was: ${shows}.`,
				'Configure the single sign-on or proxy in front of Jira to accept this credential for file addresses too, or use another kind of credential.',
			),
		);
	}
	switch (fault) {
		case 'page':
			return foreign(
				`A login page or another web page answered instead of Jira${shows === undefined ? '' : `: "${shows}"`}`,
			);
		case 'redirect':
			return foreign(
				`The request was redirected${shows === undefined ? '' : ` to ${shows}`}, like a login page or a Jira that has moved, and was not sent there`,
				'Check the address in the credential: Jira itself must answer there, without a login page in front of its REST API.',
			);
		case 'empty':
			return passing("An empty answer came instead of Jira's");
		case 'incomplete':
			return passing("Jira's answer broke off or could not be decompressed");
		case 'notJson':
			return passing("The answer is not complete JSON, so it is not Jira's");
		case 'otherShape':
			return foreign('The answer is not one that Jira gives to this request');
		case 'tooLarge':
			return foreign('The answer is larger than n8n can take', 'Ask for fewer fields or entries.');
		case 'otherFile':
			return foreign(
				'The answer is not the file that Jira describes: its size or type is different',
			);
	}
}
