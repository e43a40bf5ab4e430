import { networkFaultOf } from './networkFault';
import { mayHaveBeenDone, type Outcome } from './outcome';
import { rateLimitAdvice } from './rateLimit';

/** How patiently the connection retries. */
export interface RetrySettings {
	/** The total number of attempts, including the first. */
	readonly attempts: number;
	/** The longest time from the first attempt to the last, including waits, in milliseconds. */
	readonly budgetMs: number;
	/** The same for a request that Jira's limits delay. Each 429 is an answer, so these attempts are not counted. */
	readonly limitedBudgetMs: number;
	/** The longest single wait in milliseconds that a server may ask for. */
	readonly longestAdviceMs: number;
	/** The first back-off in milliseconds; it doubles with each attempt. */
	readonly firstWaitMs: number;
	/** The longest back-off without the server's advice, in milliseconds. */
	readonly longestWaitMs: number;
}

/** Suitable for a workflow run: it waits for a burst limit or a restart of Jira, but not for an hourly quota. */
export const RETRY_SETTINGS: RetrySettings = {
	attempts: 6,
	budgetMs: 120_000,
	limitedBudgetMs: 900_000,
	longestAdviceMs: 120_000,
	firstWaitMs: 500,
	longestWaitMs: 20_000,
};

/** What has happened to a request so far. */
export interface Attempted {
	readonly request: {
		/** Whether sending it twice does the same as once. */
		readonly idempotent: boolean;
	};
	/** Attempts made, at least 1. */
	readonly attempt: number;
	/** Whether it was already sent again after an outcome that is retried only once. */
	readonly triedAgain: boolean;
	readonly outcome: Outcome;
	/** Milliseconds since the first attempt. */
	readonly elapsedMs: number;
	/** Milliseconds since 1970. */
	readonly now: number;
	/** A number from 0 to 1, so that parallel clients do not retry at the same moment. */
	readonly random: number;
}

/** Why a request is not sent again. */
export type GiveUpReason = 'final' | 'mayHaveArrived' | 'attemptsUsed' | 'waitTooLong';

/** What to do after an attempt that did not succeed. */
export type NextStep = { readonly waitMs: number } | { readonly giveUp: GiveUpReason };

/** How long an outcome is likely to last: it passes, it may have been an accident, or it lasts. */
export type Outlook = 'passes' | 'accident' | 'lasts';

/**
 * Decides whether and when a request is sent again. The server's advice comes first, else exponential back-off
 * with jitter. A request that is not idempotent is sent again only when Jira certainly did not carry it out:
 * after a 429, or when no connection was made.
 */
export function nextStep(attempted: Attempted, settings = RETRY_SETTINGS): NextStep {
	const { request, attempt, triedAgain, outcome, elapsedMs, now, random } = attempted;
	const outlook = outlookOf(outcome);
	if (outlook === 'lasts') return { giveUp: 'final' };
	if (!request.idempotent && mayHaveBeenDone(outcome)) return { giveUp: 'mayHaveArrived' };
	if (outlook === 'accident' && triedAgain) return { giveUp: 'attemptsUsed' };
	const limited = outcome.kind === 'answer' && outcome.status === 429;
	if (!limited && attempt >= settings.attempts) return { giveUp: 'attemptsUsed' };

	const { reason, waitMs: advised } =
		outcome.kind === 'answer'
			? rateLimitAdvice(outcome, now)
			: { reason: 'unknown', waitMs: undefined };
	if (reason === 'quota' && advised === undefined) return { giveUp: 'waitTooLong' };
	const doubled = settings.firstWaitMs * 2 ** Math.min(attempt - 1, 30);
	const backOff = Math.min(doubled, settings.longestWaitMs);
	// Jitter is added to the server's advice and never subtracted from it.
	const waitMs = Math.round(
		advised === undefined ? backOff * (0.5 + random / 2) : advised + random * settings.firstWaitMs,
	);
	const budgetMs = limited ? settings.limitedBudgetMs : settings.budgetMs;
	const tooLong = (advised ?? 0) > settings.longestAdviceMs || elapsedMs + waitMs > budgetMs;
	return tooLong ? { giveUp: 'waitTooLong' } : { waitMs };
}

const PASSING_STATUSES: ReadonlySet<number> = new Set([425, 429, 502, 503, 504]);

/** Not implemented, and HTTP version not supported: these last. */
const LASTING_SERVER_STATUSES: ReadonlySet<number> = new Set([501, 505]);

/** Whether trying again can help, and how often. */
export function outlookOf(outcome: Outcome): Outlook {
	switch (outcome.kind) {
		case 'noAnswer': {
			const { passes, kind } = networkFaultOf(outcome.code);
			if (outcome.explained !== undefined) return 'lasts';
			if (passes) return 'passes';
			return kind === 'garbled' || kind === 'unknown' ? 'accident' : 'lasts';
		}
		case 'foreignAnswer':
			return outcome.fault === 'redirect' || outcome.fault === 'tooLarge' ? 'lasts' : 'accident';
		case 'answer': {
			const { status } = outcome;
			if (PASSING_STATUSES.has(status)) return 'passes';
			if (status === 408) return 'accident';
			return status >= 500 && !LASTING_SERVER_STATUSES.has(status) ? 'accident' : 'lasts';
		}
	}
}
