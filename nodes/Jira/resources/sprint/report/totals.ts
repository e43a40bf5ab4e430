import type { IDataObject } from 'n8n-workflow';
import type { ReportedIssue } from './reportedIssues';

/**
 * The numbers of a report: how many issues, their estimates, and their keys. What was committed and added counts with
 * its estimate at that time, the rest with that at the end, so that
 * committed + added + reestimated = done + carriedOver + removed.
 *
 * @param hasEstimates whether the board estimates with a field; else all points are null
 */
export function totalsOf(issues: readonly ReportedIssue[], hasEstimates: boolean): IDataObject {
	const totals = (
		belongs: (issue: ReportedIssue) => boolean,
		points: (issue: ReportedIssue) => number | null,
	) => {
		const own = issues.filter(belongs);
		return {
			issues: own.length,
			points: hasEstimates ? sum(own.map((issue) => points(issue) ?? 0)) : null,
			keys: own.map(({ key }) => key),
		};
	};
	const planned = (how: ReportedIssue['planned']) =>
		totals(
			(issue) => issue.planned === how && issue.outcome !== 'doneBefore',
			({ estimateBefore }) => estimateBefore,
		);
	const became = (outcome: ReportedIssue['outcome']) =>
		totals(
			(issue) => issue.outcome === outcome,
			({ estimate }) => estimate,
		);
	return {
		committed: planned('committed'),
		added: planned('added'),
		removed: became('removed'),
		reestimated: totals(
			(issue) => issue.outcome !== 'doneBefore' && issue.estimate !== issue.estimateBefore,
			({ estimate, estimateBefore }) => (estimate ?? 0) - (estimateBefore ?? 0),
		),
		done: became('done'),
		carriedOver: became('carriedOver'),
		doneBefore: became('doneBefore'),
	};
}

/** The sum, without what binary fractions add to it. */
function sum(numbers: readonly number[]): number {
	return Number(numbers.reduce((total, number) => total + number, 0).toFixed(6));
}
