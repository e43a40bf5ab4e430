import { isRecord } from '../workflow';
import { isExpression } from './expression';

/** What somebody has picked or typed in one of n8n's pickers. */
export interface Picked {
	readonly value: string;
	/** The picker's mode: list, id, name. */
	readonly mode?: string;
	/** What the list showed. */
	readonly name?: string;
}

/**
 * The value of a picker, which workflows hold in four shapes: n8n's own with a mark `__rl`, the same without the mark,
 * an object with nothing but a value, and the bare value.
 *
 * @returns undefined if nothing is chosen
 */
export function picked(stored: unknown): Picked | undefined {
	if (typeof stored === 'number') return { value: String(stored) };
	if (typeof stored === 'string') return stored.trim() === '' ? undefined : { value: stored };
	if (!isRecord(stored)) return undefined;
	const { value, mode, cachedResultName: name } = stored;
	const inner = picked(value);
	if (inner === undefined) return undefined;
	return {
		...inner,
		...(typeof mode === 'string' && { mode }),
		...(typeof name === 'string' && name.trim() !== '' && { name }),
	};
}

/**
 * The ID in a value that was typed in the mode 'ID', where n8n's node takes what fits at the beginning.
 *
 * @param fits a pattern for the beginning
 */
export function idIn({ value }: Picked, fits: RegExp): string {
	if (isExpression(value)) return value;
	return fits.exec(value)?.[0] ?? value;
}
