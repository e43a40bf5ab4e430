import type { Flavour } from '../../../connection';
import type { TransitionTarget } from '../../../fields';
import { isCalled, sameName } from '../../../values/named';

/** A status as an issue or a transition names it. */
export interface Status {
	readonly id: string;
	readonly name: string;
}

/** A transition from an issue's current status that this user may use. */
export interface Transition {
	readonly id: string;
	readonly name: string;
	readonly to: Status;
	/** Whether it has a screen, and so accepts fields. Data Center does not say. */
	readonly hasScreen?: boolean;
}

/** An issue with its status and the transitions that are possible now. */
export interface IssueTransitions {
	readonly id: string;
	readonly key: string;
	readonly status: Status;
	readonly transitions: readonly Transition[];
}

/** What to do to reach the target. */
export type TransitionChoice =
	| { readonly kind: 'take'; readonly transition: Transition }
	| { readonly kind: 'alreadyThere' }
	| { readonly kind: 'impossible'; readonly message: string; readonly description: string };

/**
 * Chooses the transition to the target. An issue that already has the target status needs none; if no transition
 * matches, the result lists the possible ones.
 */
export function chooseTransition(
	wish: TransitionTarget,
	issue: IssueTransitions,
): TransitionChoice {
	const { by, value } = wish;
	if (wantsStatus(wish, issue.status)) return { kind: 'alreadyThere' };

	const fits: Record<TransitionTarget['by'], Array<(transition: Transition) => boolean>> = {
		id: [({ id }) => id === value],
		name: [({ name }) => sameName(name, value)],
		status: [({ to }) => isCalled(to, value)],
		any: [
			({ id }) => id === value,
			({ to }) => isCalled(to, value),
			({ name }) => sameName(name, value),
		],
	};
	for (const fit of fits[by]) {
		const transition = issue.transitions.find(fit);
		if (transition !== undefined) return { kind: 'take', transition };
	}
	return {
		kind: 'impossible',
		message: `${issue.key} cannot go from "${issue.status.name}" to "${value}"`,
		description: possibilities(issue),
	};
}

/** Whether the target is this status, no matter which transition leads there. */
export function wantsStatus({ by, value }: TransitionTarget, status: Status): boolean {
	return (by === 'status' || by === 'any') && isCalled(status, value);
}

/**
 * Whether to send a comment with the transition. Jira Cloud accepts a transition without a screen, but silently drops
 * its comment. Data Center does not say whether there is a screen; its workflows may require a comment, and then
 * refuse a transition whose comment follows later.
 *
 * Sources: Cloud, github.com/ankitpokhrel/jira-cli/pull/1024 and
 * github.com/sooperset/mcp-atlassian/issues/1623; "Comment is required.",
 * github.com/go-jira/jira/issues/444.
 */
export function takesComment({ hasScreen }: Transition, flavour: Flavour): boolean {
	return flavour === 'dataCenter' || hasScreen === true;
}

function possibilities({ key, transitions }: IssueTransitions): string {
	if (transitions.length === 0) {
		return `This account cannot transition ${key}: its workflow or your permissions allow no transition.`;
	}
	const listed = transitions.map(
		({ id, name, to }) => `"${to.name}" (transition "${name}", ID ${id})`,
	);
	return `Possible now: ${listed.join(', ')}.`;
}
