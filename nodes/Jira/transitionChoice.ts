import type { Flavour } from '../connection';
import type { TransitionBy, TransitionTarget } from '../fields';

/** A status as an issue or a transition names it. */
export interface Status {
	readonly id: string;
	readonly name: string;
}

/** A way out of an issue's present status that this user may take. */
export interface Transition {
	readonly id: string;
	readonly name: string;
	readonly to: Status;
	/** Whether it shows a screen, and so takes fields. Data Center does not say. */
	readonly hasScreen?: boolean;
}

/** An issue with its status and the transitions that are possible now. */
export interface IssueTransitions {
	readonly id: string;
	readonly key: string;
	readonly status: Status;
	readonly transitions: readonly Transition[];
}

/** What to do about a wish. */
export type TransitionChoice =
	| { readonly kind: 'take'; readonly transition: Transition }
	| { readonly kind: 'alreadyThere' }
	| { readonly kind: 'impossible'; readonly message: string; readonly description: string };

/**
 * Chooses the transition that leads where the user wants. An issue that has the wanted status already needs none;
 * otherwise, where no transition fits, it says which are possible.
 */
export function chooseTransition(
	wish: TransitionTarget,
	issue: IssueTransitions,
): TransitionChoice {
	const { by, value } = wish;
	const wantsStatus = by === 'status' || by === 'any';
	if (wantsStatus && names(issue.status, value)) return { kind: 'alreadyThere' };

	const fits: Record<TransitionBy, Array<(transition: Transition) => boolean>> = {
		id: [({ id }) => id === value],
		name: [({ name }) => same(name, value)],
		status: [({ to }) => names(to, value)],
		any: [({ id }) => id === value, ({ to }) => names(to, value), ({ name }) => same(name, value)],
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

/**
 * Whether a comment goes along with a transition. Jira Cloud takes a transition without a screen, and
 * drops its comment without a word. Data Center tells nothing of screens; there the workflow may ask
 * for a comment, and refuses a transition whose comment only follows.
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

/** Whether a value, as people type it, is the id or the name of a status or its like. */
export function names(status: Status, value: string): boolean {
	return status.id === value || same(status.name, value);
}

/** Names of statuses and transitions as people type them: case and surrounding blanks do not count. */
function same(one: string, other: string): boolean {
	const folded = (text: string) => text.trim().normalize('NFC').toLowerCase();
	return folded(one) === folded(other);
}
