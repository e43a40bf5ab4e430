import { SignInError } from '../../credentials/signIn/signInError';
import { RequestFailed, SignInRefused } from '../connection';

/** Whether a reason may pass without anybody's help: Jira is down, or has too much to do. */
export function mayPass(reason: unknown): boolean {
	if (reason instanceof RequestFailed) {
		return !['credential-invalid', 'configuration-invalid'].includes(reason.failure.cause);
	}
	if (reason instanceof SignInRefused || reason instanceof SignInError) {
		return reason.signInReason === 'busy' || reason.signInReason === 'unreachable';
	}
	return false;
}
