import { couldLeadElsewhere, holdsControlCharacter } from '../../credentials/signIn/pathSafety';
import type { PathValue } from '../endpoints';

/** The longest value allowed in a path; Jira's keys, ids and names are far shorter. */
const LONGEST_VALUE = 255;

/** A value that is not allowed in a path. */
export class PathValueRefused extends Error {
	override readonly name = 'PathValueRefused';

	constructor(
		readonly value: string,
		/** What is wrong with it, to be read after the name of its parameter: `is empty`. */
		readonly fault: string,
	) {
		super(`A value for the address of the request ${fault}`);
	}
}

/**
 * Fills the placeholders of a path with values, in order. Every value is percent-encoded, so that it can neither
 * leave its segment nor add a query; a value that could still change the meaning of the path is refused. The
 * credential checks the address again before it signs, by the same rule ({@link couldLeadElsewhere}).
 *
 * @example filledPath('/rest/api/3/issue/{issueIdOrKey}', ['SUP-1'])
 * @throws PathValueRefused when a value is missing, empty, longer than 255 characters, not text, or like `..`
 */
export function filledPath(template: string, values: readonly PathValue[]): string {
	let position = 0;
	return template.replace(/\{[^}]*\}/g, () => encodeSegment(values[position++] ?? ''));
}

function encodeSegment(value: PathValue): string {
	const text = String(value).trim();
	const fault = faultOf(text);
	if (fault !== undefined) throw new PathValueRefused(text, fault);
	return encodeURIComponent(text);
}

function faultOf(text: string): string | undefined {
	if (text === '') return 'is empty';
	if (text.length > LONGEST_VALUE) {
		return `is ${text.length} characters long, but may have at most ${LONGEST_VALUE}`;
	}
	if (!text.isWellFormed()) return 'contains half of a Unicode character';
	if (!couldLeadElsewhere(text)) return undefined;
	return holdsControlCharacter(text)
		? 'contains a control character, such as a line break'
		: `is ${JSON.stringify(text)}, which would lead to another address of Jira`;
}

/** Whether a value can be one segment of a path, as servers read it: also without a slash. */
export function isPathSegment(text: string): boolean {
	return faultOf(text.trim()) === undefined && !/[/\\]/.test(text);
}
