import type { IDataObject } from 'n8n-workflow';
import type { Site } from '../../../../connection';
import { isoTime } from '../../../../values/moment';
import type { Configuration } from '../../board/configuration';
import { withUrl } from '../../issue/issueOutput';
import type { Sprint } from '../oneSprint';
import type { ReportedIssue } from './reportedIssues';

/** The fields in which Jira keeps a time, in seconds. */
const TIMES: ReadonlySet<string> = new Set(['timeoriginalestimate', 'timeestimate']);

/** With which field a board estimates. */
export function shownEstimation({ estimation }: Configuration): IDataObject | null {
	if (estimation?.field === undefined) return null;
	const { fieldId, displayName } = estimation.field;
	return { field: displayName, fieldId, unit: TIMES.has(fieldId) ? 'seconds' : 'points' };
}

/** What became of one issue, as an item of the output. */
export function shownIssue(
	{ key, entered, left, estimateBefore, estimate, ...issue }: ReportedIssue,
	sprint: Sprint,
	site: Site,
): IDataObject {
	return {
		...withUrl({ key }, site),
		...issue,
		entered: isoTime(entered),
		left: left === null ? null : isoTime(left),
		pointsBefore: estimateBefore,
		points: estimate,
		sprintId: sprint.id,
		sprint: sprint.name,
	};
}
