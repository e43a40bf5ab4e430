import type { RunFigures } from './result';

/**
 * Milliseconds of wall-clock time that each request costs in addition to Jira's own time.
 *
 * @param jiraMs the time of Jira's answers alone; answers to parallel requests overlap
 */
export function ownCost(
	{ ms, requests }: Pick<RunFigures, 'ms' | 'requests'>,
	jiraMs: number,
): number {
	return (ms - jiraMs) / requests;
}
