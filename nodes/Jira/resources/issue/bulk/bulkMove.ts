import type { IDataObject } from 'n8n-workflow';
import { BULK_FETCH, call } from '../../../../connection';
import { ItemRefused, type RunContext, type TaskAnswer } from '../../../../operation';
import { isCalled, sameName } from '../../../../values/named';
import { createMetaEndpoints, issueTypesOnce, type IssueType } from '../../../fieldMetadata';
import { withUrl } from '../issueOutput';
import { answersIn, lookUp } from './bulkAnswers';
import { BULK_QUEUE, carryOutTask } from './bulkTask';

const MOVE = 'POST /rest/api/3/bulk/issues/move';

/** The endpoints for moving issues to another project. */
export const bulkMoveEndpoints = [MOVE, BULK_QUEUE, BULK_FETCH, ...createMetaEndpoints] as const;

type MoveContext = RunContext<(typeof bulkMoveEndpoints)[number]>;

/** Where issues go. */
export interface Destination {
	/** Key or ID. */
	readonly project: string;
	/** Name or ID; undefined for the type of the same name as before. */
	readonly issueType: string | undefined;
	/** Key or ID, for sub-tasks. */
	readonly parent: string | undefined;
	readonly notifyUsers: boolean;
}

interface Found {
	readonly id: string;
	readonly key: string;
	readonly fields?: {
		readonly issuetype?: { readonly id: string; readonly name: string };
		readonly project?: { readonly id: string; readonly key: string };
	};
}

/** What to do with an issue: nothing, if its answer is known, or to move it as one of a type. */
type Plan = { readonly answer: TaskAnswer } | { readonly issue: Found; readonly type: IssueType };

/**
 * Moves issues to a project with Jira's bulk move: one task for each type that they get there, one after the other. Jira
 * keeps the values of fields, chooses the statuses that the other workflow lacks, and takes sub-tasks along.
 *
 * @returns one answer for each issue, in order; `askAlone` for one that was not found
 */
export async function moveTogether(
	issues: readonly string[],
	to: Destination,
	context: MoveContext,
): Promise<TaskAnswer[]> {
	const parents = to.parent === undefined ? [] : [to.parent];
	const found = await lookUp([...issues, ...parents], ['issuetype', 'project'], context);
	for (const parent of parents) {
		if (!found.has(parent)) throw noSuchParent(parent);
	}
	const types = await issueTypesOnce(to.project, context);
	const plans = issues.map((name): Plan => {
		const issue = found.get(name) as Found | undefined;
		if (issue === undefined) return { answer: 'askAlone' };
		return planFor(issue, to, types, context);
	});
	const groups = new Map<string, Set<string>>();
	for (const plan of plans) {
		if ('answer' in plan) continue;
		groups.set(plan.type.id, (groups.get(plan.type.id) ?? new Set()).add(plan.issue.id));
	}
	const answers = new Map<string, ReturnType<typeof answersIn>>();
	for (const [typeId, ids] of groups) {
		const task = await carryOutTask(moveOf([...ids], typeId, to), context, '');
		answers.set(typeId, answersIn(task));
	}
	const moved = await newKeys(groups, context);
	return plans.map((plan) => {
		if ('answer' in plan) return plan.answer;
		const { id, key } = plan.issue;
		const output = outputOf({ id, key: moved.get(id) ?? key }, key, true, context);
		return answers.get(plan.type.id)?.(id, output) ?? 'unnamed';
	});
}

function planFor(
	issue: Found,
	{ project, issueType, parent }: Destination,
	types: readonly IssueType[],
	context: MoveContext,
): Plan {
	const { issuetype: before, project: from } = issue.fields ?? {};
	const type = types.find((one) =>
		issueType === undefined ? sameName(one.name, before?.name ?? '') : isCalled(one, issueType),
	);
	if (type === undefined)
		return { answer: { reason: noSuchType(issueType ?? before?.name, project, types) } };
	if (type.subtask === true && parent === undefined) {
		return {
			answer: {
				reason: new ItemRefused(
					`'Parent' is empty, but "${type.name}" is a type of sub-tasks`,
					"Enter the issue that the sub-task belongs to then, or choose another 'Issue Type'.",
				),
			},
		};
	}
	const isThere = [from?.id, from?.key].includes(project) && before?.id === type.id;
	return isThere && parent === undefined
		? { answer: { output: outputOf(issue, issue.key, false, context) } }
		: { issue, type };
}

function noSuchParent(parent: string): ItemRefused {
	return new ItemRefused(
		`'Parent' is ${parent}, but Jira does not find this issue`,
		'Check the key, and that this account can see it.',
	);
}

function noSuchType(called = '', project: string, types: readonly IssueType[]): ItemRefused {
	const possible = types.map(({ name }) => name).join(', ');
	return new ItemRefused(
		`'Issue Type' is "${called}", but the project ${project} has no such type`,
		possible === ''
			? 'Check the project, and whether this account may create issues in it.'
			: `It has: ${possible}.`,
	);
}

function moveOf(
	ids: readonly string[],
	typeId: string,
	{ project, parent, notifyUsers }: Destination,
) {
	const target = [project, typeId, ...(parent === undefined ? [] : [parent])].join(',');
	return call(MOVE, {
		body: {
			sendBulkNotification: notifyUsers,
			targetToSourcesMapping: {
				[target]: {
					issueIdsOrKeys: [...ids],
					inferClassificationDefaults: true,
					inferFieldDefaults: true,
					inferStatusDefaults: true,
					inferSubtaskTypeDefault: true,
				},
			},
		},
	});
}

/** The keys that issues have now. Not to know them is no reason to call the move a failure. */
async function newKeys(
	groups: ReadonlyMap<string, ReadonlySet<string>>,
	context: MoveContext,
): Promise<ReadonlyMap<string, string>> {
	const ids = [...groups.values()].flatMap((group) => [...group]);
	if (ids.length === 0) return new Map();
	const found = await lookUp(ids, ['id'], context).catch(() => new Map<string, IDataObject>());
	return new Map([...found].map(([name, { key }]) => [name, String(key)]));
}

function outputOf(
	{ id, key }: Pick<Found, 'id' | 'key'>,
	before: string,
	moved: boolean,
	{ site }: MoveContext,
): IDataObject {
	return withUrl({ id, key, moved, ...(key !== before && { keyBefore: before }) }, site);
}
