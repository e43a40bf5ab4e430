import type { Located } from '../values/locator';
import type { Details, Entered, Field } from './field';
import { listMode, locatedValue, locatorField, textMode } from './locator';

/** The wanted transition: a value and its kind. */
export type TransitionTarget = Located<'status' | 'name' | 'id'>;

/** What the modes of a transition's locator mean. */
export const TRANSITION_WAYS = { status: 'status', name: 'name', id: 'id', list: 'id' } as const;

/** The status that an issue should have, or the transition that it should take. */
export function transitionField<const Some extends Details>(
	displayName: string,
	details: Some,
): Field<Entered<TransitionTarget, Some>> {
	return locatorField(
		displayName,
		undefined,
		[
			textMode('Status', 'status', 'Done'),
			textMode('Name', 'name', 'Start progress'),
			listMode('searchTransitions'),
			textMode('By ID', 'id', '31'),
		],
		locatedValue(TRANSITION_WAYS, 'a status, the name of a transition, or its ID'),
		details,
	);
}
