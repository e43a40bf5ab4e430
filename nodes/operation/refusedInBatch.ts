import { describeFailure, RequestFailed } from '../connection';

/** What Jira says against one part of a request, as if that part had been refused alone. */
export function refusedInBatch(refused: unknown, status: number): RequestFailed {
	const answer = { kind: 'answer', status, headers: {}, body: refused } as const;
	return new RequestFailed(
		describeFailure(answer, { giveUp: 'final', scopes: [], now: 0 }),
		refused,
	);
}
