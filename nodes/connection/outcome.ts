import { isAnonymous, wantsCaptcha } from '../../credentials/signIn/answerTraits';
import type { Answer, NoAnswer } from '../../credentials/signIn/ask';

export type { Answer, NoAnswer, Outcome } from '../../credentials/signIn/ask';
export { lacksScope, recordIn, wantsCaptcha } from '../../credentials/signIn/answerTraits';

/** Response headers with lower-case names. */
export type Headers = Answer['headers'];

/** Whether Jira accepted and answered the request. */
export function succeeded(outcome: Answer): boolean {
	return outcome.status >= 200 && outcome.status < 300;
}

/** Network codes that say the connection was never made, so the request cannot have arrived. */
const NEVER_CONNECTED: ReadonlySet<string> = new Set([
	'ECONNREFUSED',
	'ENOTFOUND',
	'EAI_AGAIN',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'ENETDOWN',
]);

/** Whether it is certain that Jira never saw the request. */
export function neverArrived(outcome: NoAnswer): boolean {
	return NEVER_CONNECTED.has(outcome.code);
}

/** Whether Jira served the request as an anonymous visitor because it did not accept the signature. */
export function servedAnonymously(answer: Answer): boolean {
	return isAnonymous(answer) || wantsCaptcha(answer);
}
