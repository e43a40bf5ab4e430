import { parsePattern, PatternRefused, type Assertion, type PatternNode } from './patternSyntax';

/** No comment of Jira is longer by default; what follows is not looked at. */
const LONGEST_TEXT = 32_767;

/** A pattern of more steps is refused: `(a{1,50}){1,50}`. */
const MOST_STEPS = 1000;

/** The steps of a pattern: those that take a character, and those that only lead to others. */
type Step =
	| { readonly takes: (character: string) => boolean }
	| { readonly asserts: Assertion }
	| { readonly goes: readonly number[] }
	| 'found';

interface Pattern {
	readonly steps: readonly Step[];
	readonly flags: string;
}

/**
 * Why a pattern cannot be used: completes "'Matches Pattern' is …, but must be".
 *
 * @param written `^a+$`, or with flags: `/^a+$/im`
 */
export function patternFault(written: string): string | undefined {
	try {
		patternOf(written);
		return undefined;
	} catch (reason) {
		if (reason instanceof PatternRefused) return reason.message;
		const told = reason instanceof Error ? reason.message : String(reason);
		return `a regular expression: ${told}`;
	}
}

/**
 * Whether a pattern fits somewhere in a text. The time is in proportion to the length of the text, whatever the
 * pattern: all ways through it are followed at once. JavaScript's own regular expressions try one way after the other,
 * so that a comment could keep n8n busy for hours.
 *
 * @param written a pattern without {@link patternFault}
 */
export function fitsPattern(written: string, text: string): boolean {
	const { steps, flags } = patternOf(written);
	const characters = [...text.slice(0, LONGEST_TEXT)];
	let active = new Set<number>();
	for (let position = 0; position <= characters.length; position += 1) {
		// It may begin anywhere.
		active.add(0);
		reach(active, steps, (kind) => holds(kind, characters, position, flags));
		const character = characters[position];
		const next = new Set<number>();
		for (const index of active) {
			const step = steps[index];
			if (step === 'found') return true;
			if (typeof step === 'object' && 'takes' in step && character !== undefined) {
				if (step.takes(character)) next.add(index + 1);
			}
		}
		active = next;
	}
	return false;
}

/** Adds the steps to which the active ones lead without a character. */
function reach(
	active: Set<number>,
	steps: readonly Step[],
	holdsHere: (kind: Assertion) => boolean,
): void {
	// A set that grows while it is iterated also yields what was added.
	for (const index of active) {
		const step = steps[index];
		if (typeof step !== 'object') continue;
		if ('goes' in step) for (const target of step.goes) active.add(target);
		if ('asserts' in step && holdsHere(step.asserts)) active.add(index + 1);
	}
}

const LINE_END = /^[\n\r\u2028\u2029]$/;

function holds(
	kind: Assertion,
	characters: readonly string[],
	position: number,
	flags: string,
): boolean {
	const before = characters[position - 1];
	const after = characters[position];
	const isEnd = (beside: string | undefined) =>
		beside === undefined || (flags.includes('m') && LINE_END.test(beside));
	if (kind === '^') return isEnd(before);
	if (kind === '$') return isEnd(after);
	const isBoundary = /^\w$/.test(before ?? '') !== /^\w$/.test(after ?? '');
	return isBoundary === (kind === '\\b');
}

const WITH_FLAGS = /^\/([\s\S]+)\/([a-z]*)$/;
const POSSIBLE_FLAGS = /^[imsu]*$/;

function patternOf(written: string): Pattern {
	const [, source = written, flags = ''] = WITH_FLAGS.exec(written) ?? [];
	if (!POSSIBLE_FLAGS.test(flags)) {
		throw new PatternRefused('a regular expression with no other flags than i, m, s and u');
	}
	// JavaScript says what is wrong with it.
	new RegExp(source, flags);
	const steps: Step[] = [];
	write(parsePattern(source), steps, flags);
	steps.push('found');
	return { steps, flags };
}

function write(node: PatternNode, steps: Step[], flags: string): void {
	if (steps.length > MOST_STEPS) {
		throw new PatternRefused('a regular expression with fewer or smaller repetitions');
	}
	switch (node.is) {
		case 'character':
			steps.push({ takes: takes(node.source, flags) });
			return;
		case 'assertion':
			steps.push({ asserts: node.kind });
			return;
		case 'sequence':
			for (const part of node.parts) write(part, steps, flags);
			return;
		case 'choice':
			writeChoice(node.options, steps, flags);
			return;
		case 'repeat':
			writeRepeat(node, steps, flags);
	}
}

function writeChoice(options: readonly PatternNode[], steps: Step[], flags: string): void {
	const starts: number[] = [];
	const ends: number[][] = [];
	steps.push({ goes: starts });
	for (const option of options) {
		starts.push(steps.length);
		write(option, steps, flags);
		const end: number[] = [];
		ends.push(end);
		steps.push({ goes: end });
	}
	for (const end of ends) end.push(steps.length);
}

function writeRepeat(
	{ part, least, most }: PatternNode & { readonly is: 'repeat' },
	steps: Step[],
	flags: string,
): void {
	for (let count = 0; count < least; count += 1) write(part, steps, flags);
	const skips: number[][] = [];
	const optional = most === Infinity ? 1 : most - least;
	for (let count = 0; count < optional; count += 1) {
		const start = steps.length;
		const ways = [start + 1];
		skips.push(ways);
		steps.push({ goes: ways });
		write(part, steps, flags);
		if (most === Infinity) steps.push({ goes: [start] });
	}
	for (const ways of skips) ways.push(steps.length);
}

/** Whether a character fits; a text has few different ones, so each is tried once. */
function takes(source: string, flags: string): (character: string) => boolean {
	const one = new RegExp(`^(?:${source})$`, withWholeCharacters(source, flags));
	const known = new Map<string, boolean>();
	return (character) => {
		let fits = known.get(character);
		if (fits === undefined) {
			fits = one.test(character);
			known.set(character, fits);
		}
		return fits;
	};
}

/** Texts are read by whole characters, so `.` and `[^a]` take an emoji, too. */
function withWholeCharacters(source: string, flags: string): string {
	const plain = flags.replace('m', '');
	if (plain.includes('u')) return plain;
	try {
		new RegExp(source, `${plain}u`);
		return `${plain}u`;
	} catch {
		return plain;
	}
}
