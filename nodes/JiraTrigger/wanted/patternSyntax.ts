/** What a pattern is made of. */
export type PatternNode =
	/** One character; the source is that of a regular expression for it: `a`, `\d`, `[a-z]`, `.` */
	| { readonly is: 'character'; readonly source: string }
	| { readonly is: 'assertion'; readonly kind: Assertion }
	| { readonly is: 'sequence'; readonly parts: readonly PatternNode[] }
	| { readonly is: 'choice'; readonly options: readonly PatternNode[] }
	| {
			readonly is: 'repeat';
			readonly part: PatternNode;
			readonly least: number;
			/** `Infinity` if there is none. */
			readonly most: number;
	  };

export type Assertion = '^' | '$' | '\\b' | '\\B';

/** A pattern that cannot be used, and why. */
export class PatternRefused extends Error {}

/** One character by its escape: `\d`, `\x41`, `\u0041`, `\u{1f600}`, `\p{Lu}`, `\cA`, or any other behind a backslash. */
const ESCAPE =
	/\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|u\{[\da-fA-F]+\}|[pP]\{[^}]*\}|c[A-Za-z]|[\s\S])/uy;
const CLASS = /\[(?:\\[\s\S]|[^\]\\])*\]/uy;
const QUANTIFIER = /(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/y;
const GROUP = /\((?:\?:|\?<(?![=!])[^>]*>|(?!\?))/y;

/**
 * Reads a regular expression that JavaScript accepts. Back references and look-around are refused: only without them
 * does the time for a match stay in proportion to the length of the text.
 *
 * @throws PatternRefused
 */
export function parsePattern(source: string): PatternNode {
	let at = 0;
	const take = (part: RegExp): RegExpExecArray | undefined => {
		part.lastIndex = at;
		const found = part.exec(source) ?? undefined;
		if (found !== undefined) at += found[0].length;
		return found;
	};

	function choice(): PatternNode {
		const options = [sequence()];
		while (source[at] === '|') {
			at += 1;
			options.push(sequence());
		}
		const [only] = options;
		return options.length === 1 && only !== undefined ? only : { is: 'choice', options };
	}

	function sequence(): PatternNode {
		const parts: PatternNode[] = [];
		while (at < source.length && source[at] !== '|' && source[at] !== ')') {
			parts.push(quantified(part()));
		}
		return { is: 'sequence', parts };
	}

	function part(): PatternNode {
		const first = source[at];
		if (first === '^' || first === '$') {
			at += 1;
			return { is: 'assertion', kind: first };
		}
		if (first === '(') return group();
		if (first === '[') return character(take(CLASS)?.[0] ?? refuse('a character class'));
		if (first === '\\') return escape();
		// Half of a surrogate pair is no character; a pattern without the flag u reads it as two, which fits as well.
		const one = String.fromCodePoint(source.codePointAt(at) ?? 0);
		at += one.length;
		return character(/[\]{}/]/.test(one) ? `\\${one}` : one);
	}

	function group(): PatternNode {
		if (take(GROUP) === undefined) refuse('look-around or another special group');
		const inside = choice();
		at += 1;
		return inside;
	}

	function escape(): PatternNode {
		const [escaped = ''] = take(ESCAPE) ?? [];
		if (escaped === '\\b' || escaped === '\\B') return { is: 'assertion', kind: escaped };
		if (/^\\[1-9k]/.test(escaped)) refuse('a reference to a group');
		return character(escaped);
	}

	function quantified(part: PatternNode): PatternNode {
		const [, sign, least, comma, most] = take(QUANTIFIER) ?? [];
		if (sign !== undefined) {
			return { is: 'repeat', part, least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : Infinity };
		}
		if (least === undefined) return part;
		const atLeast = Number(least);
		const atMost = comma === '' ? atLeast : most === '' ? Infinity : Number(most);
		return { is: 'repeat', part, least: atLeast, most: atMost };
	}

	return choice();
}

function character(source: string): PatternNode {
	return { is: 'character', source };
}

function refuse(what: string): never {
	throw new PatternRefused(`a regular expression without ${what}`);
}
