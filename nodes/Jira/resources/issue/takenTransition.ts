import type { IDataObject } from 'n8n-workflow';
import { call } from '../../../connection';
import type { TransitionTarget } from '../../../fields';
import type { RunContext } from '../../../operation';
import { askStatus, type ISSUE } from './issueState';
import { wantsStatus, type IssueTransitions, type Transition } from './transitionChoice';

/** The endpoint that transitions an issue. */
export const TRANSITION = 'POST /rest/api/3/issue/{issueIdOrKey}/transitions';

/**
 * Transitions an issue. If the answer is lost, the status shows whether it worked.
 *
 * @param issue the issue before the transition
 * @param along fields and a comment to send with it
 * @param address the issue, as the user names it
 * @returns the issue before the transition
 */
export async function takeTransition(
	{ id, to }: Transition,
	issue: IssueTransitions,
	along: IDataObject,
	address: string,
	{ send, doOrFind }: RunContext<typeof TRANSITION | typeof ISSUE>,
): Promise<IssueTransitions> {
	const request = call(TRANSITION, {
		path: { issueIdOrKey: address },
		body: { transition: { id }, ...along },
	});
	// A transition may still be in progress, so a different status proves nothing.
	const look = async () => ((await askStatus(address, send))?.id === to.id ? issue : undefined);
	return await doOrFind(
		async () => {
			await send(request);
			return issue;
		},
		// For a transition back to the same status, the status shows nothing.
		() => (to.id === issue.status.id ? undefined : look),
	);
}

/** The step of an item that takes a transition: a second run finds the status reached, if a status was asked for. */
export function movingTo(target: TransitionTarget, { to }: Transition) {
	return {
		step: `Move to "${to.name}"`,
		again: wantsStatus(target, to) ? 'harmless' : 'repeats',
	} as const;
}
