import { masked, maskedIn } from '../../credentials/signIn/masking';
import type { Outcome } from './outcome';

/** An outcome that is safe to show: a proxy's answer may repeat the signature of the request. */
export function maskedOutcome(outcome: Outcome, secrets: readonly string[]): Outcome {
	if (outcome.kind === 'noAnswer') return outcome;
	const headers = Object.fromEntries(
		Object.entries(outcome.headers).map(([name, value]) => [name, masked(value, secrets)]),
	);
	if (outcome.kind === 'answer') {
		return { ...outcome, headers, body: maskedIn(outcome.body, secrets) };
	}
	const { shows, insteadOfJson } = outcome;
	return {
		...outcome,
		headers,
		...(shows !== undefined && { shows: masked(shows, secrets) }),
		...(insteadOfJson !== undefined && { insteadOfJson: maskedIn(insteadOfJson, secrets) }),
	};
}
