import { jsonAnswer, type Answer } from '../answer';
import { HourlyQuota, TokenBucket, WriteWindows } from './buckets';
import { pointsOf } from './endpoint';
import type { Limits } from './limitSettings';

/** The parts of a request that the limits depend on. */
export interface MeteredRequest {
	readonly site: string;
	readonly method: string;
	/** Without query, below the API's base. */
	readonly path: string;
	/** Path template; see `endpointOf`. */
	readonly endpoint: string;
	/** The issue that is written to; see `issueWritten`. */
	readonly issue: string | null;
	/** The OAuth app behind a Bearer token; null for API tokens, which have no quota. */
	readonly app: string | null;
}

export type Admission =
	| { readonly admitted: true; readonly headers: Readonly<Record<string, string>> }
	| { readonly admitted: false; readonly refusal: Answer };

export type LimitReason =
	| 'jira-burst-based'
	| 'jira-per-issue-on-write'
	| 'jira-quota-global-based'
	| 'jira-quota-tenant-based';

/**
 * Jira Cloud's rate limits, with a clock passed in. Quota first, then the endpoint's burst bucket,
 * then the issue's write windows; a request that one of them refuses costs the later ones nothing.
 *
 * Source: developer.atlassian.com, Jira Cloud platform, "Rate limiting", for the headers, their
 * meaning and the four reasons.
 */
export class Limiter {
	private readonly buckets = new Map<string, TokenBucket>();
	private readonly writes = new Map<string, WriteWindows>();
	private readonly quotas = new Map<string, HourlyQuota>();

	/** @param clock milliseconds since 1970 */
	constructor(
		private readonly limits: Limits,
		private readonly clock: () => number,
	) {}

	admit(request: MeteredRequest): Admission {
		const now = this.clock();
		const checks = [this.checkQuota, this.checkBurst, this.checkWrites];
		const headers: Record<string, string> = {};
		for (const check of checks) {
			const admission = check.call(this, request, now);
			if (!admission.admitted) return admission;
			join(headers, admission.headers);
		}
		return { admitted: true, headers };
	}

	/** Charges the objects that an answer turned out to contain. */
	settle(request: MeteredRequest, objects: number): void {
		const quota = this.quotaOf(request);
		if (quota === null) return;
		quota.add(pointsOf(request.method, request.path).perObject * objects, this.clock());
	}

	private checkQuota(request: MeteredRequest, now: number): Admission {
		const quota = this.quotaOf(request);
		const settings = this.limits.quota;
		if (quota === null || settings === null) return free;
		const outcome = quota.take(pointsOf(request.method, request.path).base, now);
		const policy = settings.pool === 'global' ? 'global-app-quota' : 'tenant-app-quota';
		if (!outcome.taken) {
			const reason =
				settings.pool === 'global' ? 'jira-quota-global-based' : 'jira-quota-tenant-based';
			return refuse(reason, settings.points, outcome.resetMs, now);
		}
		const near = outcome.left < settings.points * 0.2;
		const reset = seconds(outcome.resetMs);
		return {
			admitted: true,
			headers: {
				'x-ratelimit-limit': String(settings.points),
				'x-ratelimit-remaining': String(outcome.left),
				...(near ? { 'x-ratelimit-nearlimit': 'true' } : {}),
				'ratelimit-policy': `"${policy}";q=${settings.points};w=3600`,
				ratelimit: `"${policy}";${near ? `r=${outcome.left};` : ''}t=${reset}`,
			},
		};
	}

	private checkBurst(request: MeteredRequest, now: number): Admission {
		const settings = this.limits.burst;
		if (settings === null) return free;
		const key = `${request.method} ${request.endpoint}`;
		const rate =
			settings.endpoints[key] ?? settings.perSecond[request.method as 'GET'] ?? undefined;
		if (rate === undefined) return free;
		const size = Math.max(1, rate * settings.bufferSeconds);
		const bucket = entry(
			this.buckets,
			`${request.site} ${key}`,
			() => new TokenBucket(size, rate, now),
		);
		const outcome = bucket.take(now);
		if (!outcome.taken) return refuse('jira-burst-based', rate, outcome.waitMs, now);
		return {
			admitted: true,
			headers: {
				'x-ratelimit-limit': String(rate),
				'x-ratelimit-remaining': String(outcome.left),
				'ratelimit-policy': `"jira-burst-based";q=${rate};w=1`,
				ratelimit: `"jira-burst-based";r=${outcome.left};t=1`,
			},
		};
	}

	private checkWrites(request: MeteredRequest, now: number): Admission {
		const settings = this.limits.perIssueWrites;
		if (settings === null || request.issue === null) return free;
		const windows = entry(
			this.writes,
			`${request.site} ${request.issue}`,
			() =>
				new WriteWindows(
					settings.map((window) => ({ count: window.writes, ms: window.seconds * 1000 })),
				),
		);
		const outcome = windows.take(now);
		if (outcome.taken) return free;
		return refuse('jira-per-issue-on-write', outcome.window.count, outcome.waitMs, now);
	}

	private quotaOf(request: MeteredRequest): HourlyQuota | null {
		const settings = this.limits.quota;
		if (settings === null || request.app === null) return null;
		const key = settings.pool === 'global' ? request.app : `${request.site} ${request.app}`;
		return entry(this.quotas, key, () => new HourlyQuota(settings.points));
	}
}

const free: Admission = { admitted: true, headers: {} };

/**
 * Adds the headers of one limit to those of another: the structured ones name every policy; the
 * plain ones have room for only one and keep the first, which is the quota if there is one.
 */
function join(headers: Record<string, string>, added: Readonly<Record<string, string>>): void {
	for (const [name, value] of Object.entries(added)) {
		const present = headers[name];
		if (present === undefined) headers[name] = value;
		else if (!name.startsWith('x-')) headers[name] = `${present},${value}`;
	}
}

function refuse(reason: LimitReason, limit: number, waitMs: number, now: number): Admission {
	const wait = seconds(waitMs);
	return {
		admitted: false,
		refusal: jsonAnswer(
			429,
			{ errorMessages: ['Rate limit exceeded.'], errors: {} },
			{
				'retry-after': String(wait),
				'x-ratelimit-limit': String(limit),
				'x-ratelimit-remaining': '0',
				'x-ratelimit-reset': isoSeconds(now + wait * 1000),
				'ratelimit-reason': reason,
			},
		),
	};
}

/** Whole seconds to wait, at least one. */
function seconds(ms: number): number {
	return Math.max(1, Math.ceil(ms / 1000));
}

/** `2026-11-21T09:30:01Z`: the next whole second. */
function isoSeconds(ms: number): string {
	return new Date(Math.ceil(ms / 1000) * 1000).toISOString().replace('.000Z', 'Z');
}

function entry<V>(map: Map<string, V>, key: string, make: () => V): V {
	const present = map.get(key);
	if (present !== undefined) return present;
	const made = make();
	map.set(key, made);
	return made;
}
