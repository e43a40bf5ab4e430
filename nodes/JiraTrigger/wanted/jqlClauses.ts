/** A query as a tree, as far as joining and dividing it needs. */
export type JqlCondition =
	/** `text` as it stands in the query. */
	| { readonly is: 'clause'; readonly text: string; readonly words: readonly string[] }
	| { readonly is: 'and' | 'or'; readonly parts: readonly JqlCondition[] }
	| { readonly is: 'not'; readonly part: JqlCondition };

interface Token {
	readonly text: string;
	readonly at: number;
}

/** Quoted texts, parentheses and commas, operators, and whatever else stands together. */
const TOKENS =
	/"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|[(),]|(?:!=|!~|>=|<=|[=~<>!])|&&?|\|\|?|(?:\\[\s\S]|[^\s"'(),=~<>!&|\\])+/g;

const tokensOf = (jql: string): Token[] =>
	[...jql.matchAll(TOKENS)].map(({ 0: text, index }) => ({ text, at: index }));

const isWord = (token: Token | undefined, word: string): boolean =>
	token?.text.toLowerCase() === word;

/**
 * Reads a condition. What belongs together in Jira's language is kept as it stands; Jira itself checks it.
 *
 * @param condition without an order
 * @returns undefined if its parentheses do not match, or if it ends where something has to follow
 */
export function parseCondition(condition: string): JqlCondition | undefined {
	const tokens = tokensOf(condition);
	let at = 0;
	const next = (...words: readonly string[]): boolean => {
		if (!words.some((word) => isWord(tokens[at], word))) return false;
		at += 1;
		return true;
	};

	function joined(
		is: 'and' | 'or',
		words: readonly string[],
		part: () => JqlCondition | undefined,
	): JqlCondition | undefined {
		const parts: JqlCondition[] = [];
		do {
			const one = part();
			if (one === undefined) return undefined;
			parts.push(one);
		} while (next(...words));
		return parts.length === 1 ? parts[0] : { is, parts };
	}

	const anyOf = (): JqlCondition | undefined => joined('or', ['or', '||', '|'], allOf);
	const allOf = (): JqlCondition | undefined => joined('and', ['and', '&&', '&'], negated);

	function negated(): JqlCondition | undefined {
		if (!next('not', '!')) return bracketed();
		const part = negated();
		return part && { is: 'not', part };
	}

	function bracketed(): JqlCondition | undefined {
		if (!next('(')) return clause();
		const inside = anyOf();
		return next(')') ? inside : undefined;
	}

	/** A field, an operator and what follows it, up to the next word that joins conditions. */
	function clause(): JqlCondition | undefined {
		const first = at;
		let depth = 0;
		while (at < tokens.length) {
			const text = tokens[at]?.text.toLowerCase() ?? '';
			if (depth === 0 && /^(?:and|or|&&?|\|\|?|\))$/.test(text)) break;
			if (text === '(') depth += 1;
			if (text === ')') depth -= 1;
			at += 1;
		}
		const own = tokens.slice(first, at);
		const [start] = own;
		const last = own.at(-1);
		if (start === undefined || last === undefined || depth !== 0) return undefined;
		return {
			is: 'clause',
			text: condition.slice(start.at, last.at + last.text.length),
			words: own.map(({ text }) => text),
		};
	}

	const whole = anyOf();
	return at === tokens.length ? whole : undefined;
}

/** A condition as text. */
export function writeCondition(condition: JqlCondition): string {
	switch (condition.is) {
		case 'clause':
			return condition.text;
		case 'not':
			return `NOT (${writeCondition(condition.part)})`;
		case 'and':
		case 'or':
			return condition.parts
				.map((part) =>
					part.is === 'and' || part.is === 'or'
						? `(${writeCondition(part)})`
						: writeCondition(part),
				)
				.join(condition.is === 'and' ? ' AND ' : ' OR ');
	}
}
