import type { RunFigures } from './result';

/**
 * Milliseconds of wall clock that each request costs beside Jira's own time.
 *
 * @param jiraMs what Jira's answers alone take, side by side where the requests are
 */
export function ownCost(
	{ ms, requests }: Pick<RunFigures, 'ms' | 'requests'>,
	jiraMs: number,
): number {
	return (ms - jiraMs) / requests;
}
