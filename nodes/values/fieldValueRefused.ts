import { dateText } from './writtenTime';

/** A value that does not fit the field, with what the field expects and what was given. */
export class FieldValueRefused extends Error {
	override readonly name = 'FieldValueRefused';

	/** @param wanted ends the sentence "The field must be …" */
	constructor(wanted: string, given: unknown) {
		super(`${wanted}, but is ${quoted(given)}`);
	}
}

/** The longest piece of a given value that a message repeats. */
const LONGEST_QUOTE = 80;

function quoted(given: unknown): string {
	const text = dateText(given) ?? (typeof given === 'string' ? given : JSON.stringify(given));
	const piece = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
	return typeof given === 'string' ? `"${piece}"` : piece;
}
