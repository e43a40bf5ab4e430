import { z } from 'zod/v3';
import { unwrapLocator } from '../values/locator';
import { enteredField, type Details, type Entered, type Field } from './field';
import { emptyLocator, listMode, textMode } from './locator';

/** How the user identified the transition. `any`: an expression gave a plain value. */
export type TransitionBy = 'status' | 'name' | 'id' | 'any';

/** The wanted transition: a value and its kind. */
export interface TransitionTarget {
	readonly by: TransitionBy;
	readonly value: string;
}

const BY_MODE: Readonly<Record<string, TransitionBy>> = {
	status: 'status',
	name: 'name',
	id: 'id',
	list: 'id',
};

/** The status that an issue should have, or the transition that it should take. */
export function transitionField<const Some extends Details>(
	displayName: string,
	details: Some,
): Field<Entered<TransitionTarget, Some>> {
	const byStatus = textMode('By Status', 'status', 'Done');
	const property = {
		displayName,
		type: 'resourceLocator',
		default: emptyLocator(byStatus),
		modes: [
			byStatus,
			textMode('By Name', 'name', 'Start progress'),
			listMode('searchTransitions'),
			textMode('By ID', 'id', '31'),
		],
		...details,
	} as const;
	return enteredField<TransitionTarget, Some>(property as typeof property & Some, transitionWish);
}

const transitionWish = z.unknown().transform((given, context): TransitionTarget => {
	const value = unwrapLocator(given);
	if (typeof value === 'string' || typeof value === 'number') {
		return { by: modeOf(given), value: String(value).trim() };
	}
	context.addIssue({
		code: z.ZodIssueCode.custom,
		message: 'a status, the name of a transition, or its ID',
		fatal: true,
	});
	return z.NEVER;
});

function modeOf(given: unknown): TransitionBy {
	const mode = typeof given === 'object' && given !== null && 'mode' in given ? given.mode : '';
	return BY_MODE[String(mode)] ?? 'any';
}
