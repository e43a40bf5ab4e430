import type { Outcome } from './outcome';
import { networkFaultOf } from './networkFault';
import { rateLimitAdvice } from './rateLimit';

/** How patient the connection is. */
export interface RetrySettings {
	/** Attempts in all, the first included. */
	readonly attempts: number;
	/** The longest time in milliseconds from the first attempt to the last, waits included. */
	readonly budgetMs: number;
	/** The same for a request that Jira's limits hold up. Each 429 is an answer, so these attempts are not counted. */
	readonly limitedBudgetMs: number;
	/** The longest single wait in milliseconds that a server may ask for. */
	readonly longestAdviceMs: number;
	/** The first back-off in milliseconds; it doubles with each attempt. */
	readonly firstWaitMs: number;
	/** The longest back-off in milliseconds that is our own choice. */
	readonly longestWaitMs: number;
}

/** The patience that a workflow run can afford: a burst limit or a restart of Jira is waited for, an hourly quota is not. */
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
	readonly outcome: Outcome;
	/** Milliseconds since the first attempt. */
	readonly elapsedMs: number;
	/** Milliseconds since 1970. */
	readonly now: number;
	/** A number from 0 to 1, so that parallel clients do not return together. */
	readonly random: number;
}

/** Why a request is not sent again. */
export type GiveUpReason = 'final' | 'mayHaveArrived' | 'attemptsUsed' | 'waitTooLong';

/** What to do after an attempt that did not succeed. */
export type NextStep = { readonly waitMs: number } | { readonly giveUp: GiveUpReason };

const PASSING_STATUSES: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/**
 * Decides whether and when a request is sent again. The server's advice comes first, else exponential back-off
 * with jitter. A request that is not idempotent is sent again only when Jira certainly did not carry it out:
 * after a 429, or when no connection was made.
 */
export function nextStep(attempted: Attempted, settings = RETRY_SETTINGS): NextStep {
	const { request, attempt, outcome, elapsedMs, now, random } = attempted;
	if (!passes(outcome)) return { giveUp: 'final' };
	if (!request.idempotent && !certainlyNotDone(outcome)) return { giveUp: 'mayHaveArrived' };
	const limited = outcome.kind === 'answer' && outcome.status === 429;
	if (!limited && attempt >= settings.attempts) return { giveUp: 'attemptsUsed' };

	const doubled = settings.firstWaitMs * 2 ** Math.min(attempt - 1, 30);
	const backOff = Math.min(doubled, settings.longestWaitMs);
	const advised = outcome.kind === 'answer' ? rateLimitAdvice(outcome, now).waitMs : undefined;
	// Jitter is added to what the server asks for and never taken from it.
	const waitMs = Math.round(
		advised === undefined ? backOff * (0.5 + random / 2) : advised + random * settings.firstWaitMs,
	);
	const budgetMs = limited ? settings.limitedBudgetMs : settings.budgetMs;
	const tooLong = (advised ?? 0) > settings.longestAdviceMs || elapsedMs + waitMs > budgetMs;
	return tooLong ? { giveUp: 'waitTooLong' } : { waitMs };
}

function passes(outcome: Outcome): boolean {
	return outcome.kind === 'answer'
		? PASSING_STATUSES.has(outcome.status)
		: networkFaultOf(outcome.code).passes;
}

function certainlyNotDone(outcome: Outcome): boolean {
	return outcome.kind === 'answer'
		? outcome.status === 429
		: networkFaultOf(outcome.code).neverArrived;
}
