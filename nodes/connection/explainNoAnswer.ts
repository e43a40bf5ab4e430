import { networkFaultOf } from '../../credentials/signIn/networkFault';
import type { Explanation, FailureCircumstances } from './explanation';
import type { ForeignAnswer, NoAnswer } from './outcome';
import { sentences, shortened } from './sentences';

/** Says why no answer came. */
export function explainNoAnswer({ code, explained }: NoAnswer): Explanation {
	if (explained !== undefined) {
		return {
			message: "n8n does not let this credential reach its Jira's address",
			wayOut: explained,
			cause: 'configuration-invalid',
		};
	}
	switch (networkFaultOf(code).kind) {
		case 'silent':
			return {
				message: 'Jira did not answer in time',
				wayOut: 'Run it again later, with fewer or smaller items where they are many or large.',
				cause: 'temporarily-unavailable',
			};
		case 'cut':
			return {
				message: 'The connection ended before Jira answered',
				wayOut: 'Check whether a proxy or firewall between n8n and Jira ends connections.',
				cause: 'temporarily-unavailable',
			};
		case 'name':
			return {
				message: "No server has the address of this credential's Jira",
				wayOut: 'Check the address in the credential and press Test there.',
				cause: 'configuration-invalid',
			};
		case 'untrusted':
		case 'expired':
		case 'otherName':
		case 'noTls':
		case 'handshake':
		case 'caCertificate':
			return {
				message: "n8n does not trust the certificate of this credential's Jira",
				wayOut:
					"Add the CA certificate to the credential, or switch on 'Ignore SSL Issues (Insecure)' there.",
				cause: 'configuration-invalid',
			};
		case 'garbled':
		case 'unknown':
			return {
				message: 'What answered cannot be read as an answer of Jira',
				wayOut: 'Check the address in the credential, and whether a proxy stands in between.',
				cause: 'temporarily-unavailable',
			};
		case 'renewal':
			return {
				message: 'The OAuth2 connection could not be renewed: the token service does not answer',
				wayOut: 'Nothing was done with this item. Run it again later.',
				cause: 'temporarily-unavailable',
			};
		case 'refused':
		case 'route':
			return {
				message: 'Jira could not be reached',
				wayOut:
					'Check the address in the credential, and whether n8n may reach it from its network.',
				cause: 'temporarily-unavailable',
			};
	}
}

const IN_BETWEEN =
	"Check the address in the credential, and that a single sign-on, proxy or gateway in front of Jira lets requests to Jira's REST API pass.";

/** How much is repeated of what an answer can be recognised by. */
const LONGEST_SIGHT = 80;

/** Says what answered in place of Jira. */
export function explainForeignAnswer(
	answer: ForeignAnswer,
	{ isForPage = false }: Pick<FailureCircumstances, 'isForPage'> = {},
): Explanation {
	const { fault, status, headers } = answer;
	const shows = answer.shows && shortened(answer.shows, LONGEST_SIGHT);
	const server = headers['server'];
	const seen = `(HTTP ${status}${server === undefined ? '' : `, server: ${shortened(server, LONGEST_SIGHT)}`})`;
	const foreign = (message: string, wayOut = IN_BETWEEN): Explanation => ({
		message,
		wayOut: sentences(wayOut, seen),
		cause: 'configuration-invalid',
	});
	const passing = (message: string): Explanation => ({
		...foreign(message, 'Run it again; if this stays, look at the proxy in front of Jira.'),
		cause: 'temporarily-unavailable',
	});
	if (isForPage && (fault === 'page' || fault === 'redirect')) {
		return foreign(
			'This Jira wants a log-in for files that this credential does not give',
			sentences(
				shows === undefined ? '' : `What answered: ${shows}.`,
				'Let the single sign-on or proxy in front of Jira accept this credential at the addresses of files too, or use another kind of credential.',
			),
		);
	}
	switch (fault) {
		case 'page':
			return foreign(
				`A log-in page or another web page answered instead of Jira${shows === undefined ? '' : `: "${shows}"`}`,
			);
		case 'redirect':
			return foreign(
				`The request was redirected${shows === undefined ? '' : ` to ${shows}`}, as a log-in page or a moved Jira does, and was not sent there`,
				'Check the address in the credential: it must be the one at which Jira itself answers, without a log-in page in front of its REST API.',
			);
		case 'empty':
			return passing("An empty answer came in place of Jira's");
		case 'incomplete':
			return passing("Jira's answer broke off or could not be decompressed");
		case 'notJson':
			return passing("The answer is not JSON, or only a part of it, and so not Jira's");
		case 'otherShape':
			return foreign('What answered is not what Jira answers to this request');
		case 'tooLarge':
			return foreign('The answer is larger than n8n can take', 'Ask for fewer fields or entries.');
		case 'otherFile':
			return foreign('What came is not the file that Jira describes: it has another size or type');
	}
}
