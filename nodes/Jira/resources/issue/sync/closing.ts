import type { IDataObject } from 'n8n-workflow';
import { ItemRefused, type RunContext } from '../../../../operation';
import { isCalled } from '../../../../values/named';
import type { issueStateEndpoints } from '../issueState';
import { takeTransition, TRANSITION } from '../takenTransition';
import type { IssueTransitions, Status, Transition } from '../transitionChoice';

/** A status with the category that Jira shows with it. */
type CategorizedStatus = Status & { readonly statusCategory?: { readonly key?: string } };

/** An issue whose status can be compared. */
export type ClosableIssue = IssueTransitions;

/** Whether work on an issue with this status is done. */
export function isClosed(status: Status): boolean {
	return (status as CategorizedStatus).statusCategory?.key === 'done';
}

/** Where an issue is to go: to a status by name or ID, or to any that is done or is not. */
export interface Destination {
	readonly closed: boolean;
	readonly status?: string | undefined;
}

/**
 * The transition that closes or reopens an issue.
 *
 * @throws ItemRefused that lists what is possible
 */
export function transitionTo({ closed, status }: Destination, issue: IssueTransitions): Transition {
	const transition = issue.transitions.find(({ to }) =>
		status === undefined ? isClosed(to) === closed : isCalled(to, status),
	);
	if (transition !== undefined) return transition;
	const wanted =
		status === undefined ? `a status that is ${closed ? '' : 'not '}done` : `"${status}"`;
	const possible = issue.transitions.map(({ to }) => `"${to.name}"`).join(', ');
	throw new ItemRefused(
		`${issue.key} cannot go from "${issue.status.name}" to ${wanted}`,
		possible === ''
			? 'Its workflow or the permissions of this account allow no transition.'
			: `Possible now: ${possible}.`,
	);
}

/** Takes a transition of an issue, with fields. */
export async function moveTo(
	transition: Transition,
	issue: IssueTransitions,
	fields: IDataObject,
	context: RunContext<typeof TRANSITION | (typeof issueStateEndpoints)[number]>,
): Promise<IssueTransitions> {
	const along = Object.keys(fields).length > 0 ? { fields } : {};
	return await takeTransition(transition, issue, along, issue.key, context);
}
