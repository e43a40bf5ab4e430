import type { Flavour } from '../sandbox/jira/model';
import type { LiveJira } from './liveJira';

/** The result of a check. `because`: what Jira did instead, or why it could not be asked. */
export type Verdict =
	| { readonly outcome: 'holds' }
	| { readonly outcome: 'doesNotHold' | 'couldNotBeChecked'; readonly because: string };

/** Something that the package assumes about Jira and that no document settles. */
export interface Assumption {
	/** The name of its file and its heading in docs/assumptions.md. */
	readonly id: string;
	/** One sentence, the same as in docs/assumptions.md. */
	readonly sentence: string;
	/** The kinds of Jira to which it applies. */
	readonly on: readonly Flavour[];
	/**
	 * Checks it on a real Jira; everything that it creates there is registered for removal.
	 *
	 * @throws NotChecked if the Jira, the project or the account does not allow it
	 */
	check(jira: LiveJira): Promise<Verdict>;
}

/** Why a check could not be made. */
export class NotChecked extends Error {
	override readonly name = 'NotChecked';
}

/** @param saw what Jira did, shown if that is not what was assumed */
export function verdict(holds: boolean, saw: string): Verdict {
	return holds ? { outcome: 'holds' } : { outcome: 'doesNotHold', because: saw };
}
