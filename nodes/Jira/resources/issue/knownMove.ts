import { RequestFailed } from '../../../connection';
import type { TransitionTarget } from '../../../fields';
import { ItemRefused, type RunContext } from '../../../operation';
import { askIssue, issueState, sharedTransitions, type issueStateEndpoints } from './issueState';
import { chooseTransition, type IssueTransitions, type Transition } from './transitionChoice';

/** An issue and the transition that leads to a target. */
export interface Move {
	readonly issue: IssueTransitions;
	/** Undefined if the issue already has the target status. */
	readonly transition: Transition | undefined;
	/** Whether its transitions were read from an issue like it. */
	readonly isShared: boolean;
}

type MoveContext = RunContext<(typeof issueStateEndpoints)[number]>;

/**
 * Chooses the transition of an issue by what is known about issues like it, or by its own answer if that rules the
 * target out. Only reads.
 *
 * @param name the issue, as the user names it
 * @throws ItemRefused that lists what is possible
 */
export async function chosenMove(
	target: TransitionTarget,
	name: string,
	context: MoveContext,
): Promise<Move> {
	const { transitions, ...state } = await issueState(name, context);
	if (transitions !== undefined) return moveOf(target, { ...state, transitions }, false);
	const shared = { ...state, transitions: await sharedTransitions(state, context) };
	try {
		return moveOf(target, shared, true);
	} catch {
		return await ownMove(target, name, context);
	}
}

/**
 * Carries out a chosen move. Because of conditions in the workflow, an issue's transitions may differ from those of
 * issues like it, and its status may have changed meanwhile: only its own answer is a reason to refuse.
 *
 * @param carryOut is called again with the issue's own move if Jira refuses one that was chosen by an issue like it
 */
export async function asItsOwn<T>(
	move: Move,
	target: TransitionTarget,
	name: string,
	context: MoveContext,
	carryOut: (move: Move) => Promise<T>,
): Promise<T> {
	return await carryOut(move).catch(async (reason: unknown) => {
		if (!move.isShared || !mayBeOtherwise(reason)) throw reason;
		return await carryOut(await ownMove(target, name, context));
	});
}

async function ownMove(
	target: TransitionTarget,
	name: string,
	{ send }: MoveContext,
): Promise<Move> {
	return moveOf(target, await askIssue(name, send), false);
}

function moveOf(target: TransitionTarget, issue: IssueTransitions, isShared: boolean): Move {
	const choice = chooseTransition(target, issue);
	if (choice.kind === 'impossible') throw new ItemRefused(choice.message, choice.description);
	return { issue, transition: choice.kind === 'take' ? choice.transition : undefined, isShared };
}

function mayBeOtherwise(reason: unknown): boolean {
	return reason instanceof RequestFailed && [400, 404, 409].includes(reason.failure.status ?? 0);
}
