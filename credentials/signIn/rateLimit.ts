import type { Answer } from './outcome';

/**
 * What a 429 or 503 says. `burst` and `issue` pass in seconds; `quota` is an hourly budget of an OAuth app.
 * Source: "Rate limiting", developer.atlassian.com (headers `RateLimit-Reason`, `Retry-After`, `X-RateLimit-Reset`).
 */
export interface RateLimitAdvice {
	readonly reason: 'burst' | 'issue' | 'quota' | 'unknown';
	/** Milliseconds that the server asks to wait; `undefined` if it gives no credible time. */
	readonly waitMs: number | undefined;
}

const REASONS: ReadonlyArray<readonly [RegExp, RateLimitAdvice['reason']]> = [
	[/quota/i, 'quota'],
	[/per-issue/i, 'issue'],
	[/burst/i, 'burst'],
];

/**
 * Reads how long to wait, and for what, from an answer's headers.
 *
 * @param now milliseconds since 1970, to turn a date into a duration
 */
export function rateLimitAdvice({ headers }: Answer, now: number): RateLimitAdvice {
	const said = headers['ratelimit-reason'] ?? '';
	const reason = REASONS.find(([pattern]) => pattern.test(said))?.[1] ?? 'unknown';
	const waitMs = waitOf(headers['retry-after'], now) ?? waitOf(headers['x-ratelimit-reset'], now);
	return { reason, waitMs };
}

/** Seconds or a date (HTTP or ISO 8601) as milliseconds from now. Zero and the past are not credible. */
function waitOf(header: string | undefined, now: number): number | undefined {
	if (header === undefined || header.trim() === '') return undefined;
	const seconds = Number(header);
	const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now;
	return ms > 0 ? ms : undefined;
}

/** Whether Jira says that the limit of this endpoint is nearly reached. */
export function nearLimit({ headers }: Answer): boolean {
	return headers['x-ratelimit-nearlimit']?.toLowerCase() === 'true';
}
