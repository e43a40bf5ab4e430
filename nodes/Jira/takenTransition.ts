import type { IDataObject } from 'n8n-workflow';
import { call } from '../connection';
import type { RunContext } from '../operation';
import { askStatus, type ISSUE } from './issueState';
import type { IssueTransitions, Transition } from './transitionChoice';

/** Has an issue take a transition. */
export const TRANSITION = 'POST /rest/api/3/issue/{issueIdOrKey}/transitions';

/**
 * Has an issue take a transition. When the answer is lost, the status tells whether it did.
 *
 * @param issue as it was
 * @param along fields and a comment that go along
 * @param address the issue, as the user names it
 * @returns the issue as it was
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
	// A transition may still be on its way: another status is no answer.
	const look = async () => ((await askStatus(address, send))?.id === to.id ? issue : undefined);
	return await doOrFind(
		async () => {
			await send(request);
			return issue;
		},
		// Of one that leads where it began, the status tells nothing.
		() => (to.id === issue.status.id ? undefined : look),
	);
}
