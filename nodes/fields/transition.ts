import { z } from 'zod/v3';
import { unwrapLocator } from '../values/locator';
import { parameterField, type Details, type Field } from './field';
import { emptyLocator, listMode, textMode } from './locator';
import { textValue } from './text';

/** By what the user named the transition. `any`: an expression gave a bare value. */
export type TransitionBy = 'status' | 'name' | 'id' | 'any';

/** What the user wants: the value, and what it is. */
export interface TransitionWish {
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
export function transitionField(displayName: string, details: Details): Field<TransitionWish> {
	const byStatus = textMode('By Status', 'status', 'Done');
	return parameterField<TransitionWish>(
		{
			displayName,
			type: 'resourceLocator',
			default: emptyLocator(byStatus),
			modes: [
				byStatus,
				textMode('By Name', 'name', 'Start progress'),
				listMode('searchTransitions'),
				textMode('By ID', 'id', '31'),
			],
			required: true,
			...details,
		},
		z
			.unknown()
			.transform((given) => ({ by: modeOf(given), value: unwrapLocator(given) }))
			.pipe(z.object({ by: z.custom<TransitionBy>(), value: textValue })),
	);
}

function modeOf(given: unknown): TransitionBy {
	const mode = typeof given === 'object' && given !== null && 'mode' in given ? given.mode : '';
	return BY_MODE[String(mode)] ?? 'any';
}
