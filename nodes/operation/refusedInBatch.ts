import { describeFailure, refusalIn, RequestFailed, UNKNOWN_SCOPES } from '../connection';

/** Jira's refusal of one part of a request, as if that part had been sent alone. */
export function refusedInBatch(refused: unknown, status: number): RequestFailed {
	const answer = { kind: 'answer', status, headers: {}, body: refused } as const;
	return new RequestFailed(describeFailure(answer, { scopes: UNKNOWN_SCOPES, now: 0 }), refused);
}

/** Jira accepted a request but does not say what happened to one part of it. */
export function unnamedInAnswer(): RequestFailed {
	return new RequestFailed({
		message: "Jira's answer does not say what happened to this item",
		description:
			'Jira may have carried it out anyway, so it was not sent again. Check in Jira before you run the item again.',
		status: undefined,
		cause: 'temporarily-unavailable',
		retryAfterMs: undefined,
		endsRun: false,
		mayHaveBeenDone: true,
		fields: {},
	});
}

/**
 * Whether a request for several items may be too large: refused for its size, or by a proxy that does not say why, and
 * nothing of it was done.
 */
export function mayBeTooLarge(reason: unknown): boolean {
	if (!(reason instanceof RequestFailed)) return false;
	const { status, mayHaveBeenDone } = reason.failure;
	if (mayHaveBeenDone) return false;
	return status === 413 || status === 414 || (status === 400 && !isJirasWord(reason.answerBody));
}

/** The two halves of a batch that was too large. */
export function halvesOf<T>(parts: readonly T[]): [T[], T[]] {
	const middle = Math.ceil(parts.length / 2);
	return [parts.slice(0, middle), parts.slice(middle)];
}

/** Carries out the two halves of a batch that was too large, one after the other; returns the results of both. */
export async function inHalves<T, Result>(
	parts: readonly T[],
	carryOut: (half: readonly T[]) => Promise<readonly Result[]>,
): Promise<Result[]> {
	const [first, second] = halvesOf(parts);
	return [...(await carryOut(first)), ...(await carryOut(second))];
}

function isJirasWord(body: unknown): boolean {
	const { messages, fields } = typeof body === 'string' ? NO_WORD : refusalIn(body);
	return messages.length > 0 || Object.keys(fields).length > 0;
}

const NO_WORD = { messages: [], fields: {} };
