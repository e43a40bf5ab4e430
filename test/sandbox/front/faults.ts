import { z } from 'zod/v3';

const moment = z.enum(['before', 'after']);

/**
 * Something that goes wrong on the way. Exactly one of `status`, `drop`, `hang`, `malformed`, `delay`
 * says what; without any of them, `headers` are added to the real answer.
 *
 * - `method` (any if absent) and `path` choose the requests: the path below the API's base (so
 *   without `/ex/jira/{cloudId}` or the context path) and without query, `*` for a part of a
 *   segment, `**` for anything;
 * - `skip` lets the first ones pass, `times` (1 if absent, 0 forever) says how many then fail;
 * - `status` answers with `headers` and `body` (text unchanged, anything else as JSON) instead of
 *   Jira;
 * - `drop` closes the connection `before` or `after` the request is processed, without an answer;
 * - `hang` never answers, `before` or `after` the request is processed, until the client goes;
 * - `malformed` cuts the real answer's body in half;
 * - `delay` keeps the real answer back for so many milliseconds.
 */
export const faultSchema = z
	.object({
		method: z
			.string()
			.regex(/^[A-Za-z]+$/)
			.transform((method) => method.toUpperCase())
			.optional(),
		path: z.string().startsWith('/'),
		skip: z.number().int().nonnegative().default(0),
		times: z.number().int().nonnegative().default(1),
		status: z.number().int().min(100).max(599).optional(),
		headers: z.record(z.string()).default({}),
		body: z.unknown().optional(),
		drop: moment.optional(),
		hang: moment.optional(),
		malformed: z.literal(true).optional(),
		delay: z.number().positive().finite().optional(),
	})
	.strict()
	.refine(
		(fault) =>
			[fault.status, fault.drop, fault.hang, fault.malformed, fault.delay].filter(
				(outcome) => outcome !== undefined,
			).length <= 1,
		'choose one of status, drop, hang, malformed and delay',
	);

export type Fault = z.infer<typeof faultSchema>;

/** What a caller passes; see `faultSchema` for the defaults. */
export type FaultInput = z.input<typeof faultSchema>;

/** Whether a fault's path pattern covers a path. */
export function pathMatches(pattern: string, path: string): boolean {
	const expression = pattern
		.split(/(\*\*|\*)/)
		.map((part) => {
			if (part === '**') return '.*';
			if (part === '*') return '[^/]*';
			return part.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
		})
		.join('');
	return new RegExp(`^${expression}$`).test(path);
}

/** The faults that are set, each with the number of requests that it has met. */
export class FaultBook {
	private readonly entries: Array<{ fault: Fault; met: number }>;

	constructor(faults: readonly Fault[]) {
		this.entries = faults.map((fault) => ({ fault, met: 0 }));
	}

	/** The first fault that this request meets, which is counted; null if the request may pass. */
	meet(method: string, path: string): Fault | null {
		for (const entry of this.entries) {
			const { fault } = entry;
			if (fault.method !== undefined && fault.method !== method) continue;
			if (!pathMatches(fault.path, path)) continue;
			if (fault.times !== 0 && entry.met >= fault.skip + fault.times) continue;
			entry.met += 1;
			if (entry.met > fault.skip) return fault;
		}
		return null;
	}
}

/** Half of a body, never empty: what is left of JSON when a connection breaks. */
export function cutInHalf(body: string): string {
	return body.slice(0, Math.max(1, Math.floor(body.length / 2)));
}
