import type { IDataObject } from 'n8n-workflow';
import { call } from '../../../../connection';
import type { TransitionTarget } from '../../../../fields';
import type { TaskAnswer, RunContext } from '../../../../operation';
import {
	issueState,
	issueStateEndpoints,
	prefetchIssueStates,
	sharedTransitions,
	type IssueState,
} from '../issueState';
import { chooseTransition, type Status, type Transition } from '../transitionChoice';
import { answersIn } from './bulkAnswers';
import { BULK_QUEUE, carryOutTask } from './bulkTask';

/** The endpoints for moving many issues. */
export const bulkTransitionEndpoints = [
	'POST /rest/api/3/bulk/issues/transition',
	...issueStateEndpoints,
	BULK_QUEUE,
] as const;

const [SUBMISSION] = bulkTransitionEndpoints;

type TransitionContext = RunContext<(typeof bulkTransitionEndpoints)[number]>;

/** The input of an item. */
export interface RequestedTransition {
	readonly issue: string;
	readonly transition: TransitionTarget;
}

/** What to do with an item: nothing, if its answer is known, or a transition in the task. */
type Plan =
	| { readonly answer: TaskAnswer }
	| { readonly state: IssueState; readonly transition: Transition };

/** The most issues whose states are read in one request. */
const MOST_LOOKED_AT = 100;

/**
 * Moves many issues with one Jira task, each by the transition to its item's target. An issue without a matching
 * transition is left to its own requests, which have the details.
 *
 * @param output the output for an issue and its final status, whether it was moved or not
 * @returns one answer for each item, in order
 */
export async function transitionTogether(
	wishes: readonly RequestedTransition[],
	output: (issue: IssueState, transitioned: boolean, status: Status) => IDataObject,
	context: TransitionContext,
): Promise<TaskAnswer[]> {
	await lookAtAll(
		wishes.map(({ issue }) => issue),
		context,
	);
	const plans = await Promise.all(wishes.map(async (wish) => await planFor(wish, output, context)));
	const groups = new Map<string, Set<string>>();
	for (const plan of plans) {
		if ('answer' in plan) continue;
		const { id } = plan.transition;
		groups.set(id, (groups.get(id) ?? new Set()).add(plan.state.id));
	}
	if (groups.size === 0) return plans.map((plan) => ('answer' in plan ? plan.answer : 'askAlone'));
	const task = await carryOutTask(
		call(SUBMISSION, {
			body: {
				bulkTransitionInputs: [...groups].map(([transitionId, ids]) => ({
					transitionId,
					selectedIssueIdsOrKeys: [...ids],
				})),
			},
		}),
		context,
	);
	const answer = answersIn(task);
	return plans.map((plan) =>
		'answer' in plan
			? plan.answer
			: answer(plan.state.id, output(plan.state, true, plan.transition.to)),
	);
}

async function lookAtAll(issues: readonly string[], context: TransitionContext): Promise<void> {
	const wanted = [...new Set(issues)];
	const parts: Array<Promise<void>> = [];
	for (let start = 0; start < wanted.length; start += MOST_LOOKED_AT) {
		// If this fails, each issue uses its own request.
		const part = wanted.slice(start, start + MOST_LOOKED_AT);
		parts.push(prefetchIssueStates(part, context).catch(() => {}));
	}
	await Promise.all(parts);
}

async function planFor(
	{ issue, transition: wish }: RequestedTransition,
	output: (issue: IssueState, transitioned: boolean, status: Status) => IDataObject,
	context: TransitionContext,
): Promise<Plan> {
	try {
		const state = await issueState(issue, context);
		const transitions = state.transitions ?? (await sharedTransitions(state, context));
		const choice = chooseTransition(wish, { ...state, transitions });
		if (choice.kind === 'impossible') return { answer: 'askAlone' };
		return choice.kind === 'alreadyThere'
			? { answer: { output: output(state, false, state.status) } }
			: { state, transition: choice.transition };
	} catch (reason) {
		return { answer: { reason } };
	}
}
