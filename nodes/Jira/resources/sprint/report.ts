import { booleanField, choiceField } from '../../../fields';
import { ItemRefused, operation } from '../../../operation';
import { isoTime, momentOf } from '../../../values/moment';
import { boardId } from '../../boards';
import { ownSprintFields, sprintEndpoints, sprintId } from '../../sprints';
import {
	boardConfiguration,
	CONFIGURATION,
	doneColumn,
	doneStatuses,
} from '../board/configuration';
import { knownFields } from '../issue/knownFields';
import { readSprint, SPRINT, type Sprint } from './oneSprint';
import {
	besideBoards,
	isChangeOf,
	possiblyInSprint,
	reportedIssueEndpoints,
	sprintFieldOf,
} from './report/readIssues';
import { reportedIssues } from './report/reportedIssues';
import { shownEstimation, shownIssue } from './report/shown';
import { totalsOf } from './report/totals';
import { simplifySprint } from './simplifySprint';

const { cloud, dataCenter } = reportedIssueEndpoints;
const ALWAYS = [SPRINT, CONFIGURATION, ...sprintEndpoints] as const;

export const reportSprint = operation({
	displayName: 'Report',
	action: 'Report on sprint',
	phrases: [
		'sprint report',
		'velocity',
		'committed and completed points',
		'burndown',
		'scope change',
	],
	description:
		'Get what was committed, added, removed, done and carried over in a sprint, from the histories of its issues; deleted issues are unknown',
	endpoints: { cloud: [...ALWAYS, ...cloud], dataCenter: [...ALWAYS, ...dataCenter] },
	optional: [...sprintEndpoints, ...besideBoards],
	fields: {
		...ownSprintFields(),
		output: choiceField(
			'Output',
			[
				{ name: 'One Item', value: 'totals', description: 'Numbers, points and lists of keys' },
				{ name: 'One Item per Issue', value: 'issues', description: 'What became of each issue' },
			],
			{ description: 'Sub-tasks count with their parents' },
		),
		findRemoved: booleanField(
			'Find Removed Issues',
			'Whether to look for issues that left the sprint, among those of the board that were changed since its start. It takes more requests the longer ago that is; without it, they are missing in what was committed, too.',
			{ default: true },
		),
	},

	run: async (asked, context) => {
		const { loadOnce, send, site } = context;
		const id = await sprintId(asked, 'any', context);
		const sprint = await readSprint(id, context);
		const { from, until } = periodOf(sprint, context.now());
		const on = asked.board ? await boardId(asked.board, context) : ownBoard(sprint);
		const configuration = await loadOnce(
			`configuration of board ${on}`,
			async () => await boardConfiguration(on, send),
		);
		const sprintField = await sprintFieldOf(context);
		const { byId } = await knownFields(context);
		const { estimation } = configuration;
		const estimateField = byId.get(estimation?.field?.fieldId.toLowerCase() ?? '');
		const period = { sprintId: id, from, until };
		const { findRemoved } = asked;
		const issues = reportedIssues(
			await possiblyInSprint(
				{ ...period, boardId: on, findRemoved, sprintField, estimateField },
				context,
			),
			{
				...period,
				done: doneStatuses(configuration),
				isSprint: isChangeOf(sprintField),
				...(estimateField && {
					estimate: { fieldId: estimateField.id, is: isChangeOf(estimateField) },
				}),
			},
		);
		if (asked.output === 'issues') return issues.map((issue) => shownIssue(issue, sprint, site));
		return {
			...simplifySprint({ ...sprint, originBoardId: Number(on) }, site),
			reportedUntil: isoTime(until),
			doneColumn: doneColumn(configuration)?.name ?? null,
			estimation: estimateField ? shownEstimation(configuration) : null,
			...totalsOf(issues, estimateField !== undefined),
		};
	},
});

/** When a sprint started and ended; Cloud tells only the date that was set as its start. */
function periodOf(sprint: Sprint, now: number): { from: number; until: number } {
	const { activatedDate, completeDate, endDate, name, startDate, state } = sprint;
	const from = momentOf(activatedDate) ?? momentOf(startDate);
	if (state === 'future' || from === undefined) {
		throw new ItemRefused(
			`The sprint ${name} is not started yet`,
			'There is a report of active and closed sprints only.',
		);
	}
	return { from, until: state === 'closed' ? (momentOf(completeDate ?? endDate) ?? now) : now };
}

function ownBoard({ name, originBoardId }: Sprint): string {
	if (originBoardId !== undefined) return String(originBoardId);
	throw new ItemRefused(
		`Jira does not tell the board of the sprint ${name}`,
		"Choose it in 'Board'.",
	);
}
