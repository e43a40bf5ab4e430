import { isAnonymous, wantsCaptcha } from '../../credentials/signIn/answerTraits';
import type { Answer } from '../../credentials/signIn/ask';

export type { Answer, NoAnswer } from '../../credentials/signIn/ask';
export {
	lacksScope,
	namesUser,
	recordIn,
	wantsCaptcha,
} from '../../credentials/signIn/answerTraits';
export * from '../../credentials/signIn/outcome';

/** Response headers with lower-case names. */
export type Headers = Answer['headers'];

/** Whether Jira served the request as an anonymous visitor because it did not accept the signature. */
export function servedAnonymously(answer: Answer): boolean {
	return isAnonymous(answer) || wantsCaptcha(answer);
}
