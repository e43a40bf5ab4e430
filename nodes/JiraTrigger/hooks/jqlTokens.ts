/** The parts of a query: a text in quotes, a sign, or a word. */
const TOKEN =
	/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[<>!]?=|!~|&&|\|\||[()[\],~<>!]|[^\s()[\],~<>!=&|"']+/g;

/** Words that JQL takes in capitals or not. */
const KEYWORDS =
	/^(?:and|or|not|in|is|was|changed|empty|null|order|by|asc|desc|after|before|during|from|to|on)$/i;

const SIGNS: Readonly<Record<string, string>> = { '&&': 'and', '||': 'or' };

/** A text that needs no quotes. */
const PLAIN = /^[\p{L}\p{N}_.-]+$/u;

/**
 * The parts of a query in one way of writing: without blanks, keywords small, texts in quotes only if they need them.
 * `project = "SUP" AND x` and `project=SUP and x` are the same.
 */
export function jqlTokens(jql: string): string[] {
	return (jql.match(TOKEN) ?? []).map((token) => {
		if (/^["']/.test(token)) {
			const text = token.slice(1, -1).replace(/\\(["'\\])/g, '$1');
			return PLAIN.test(text) && !KEYWORDS.test(text) ? text : JSON.stringify(text);
		}
		return SIGNS[token] ?? (KEYWORDS.test(token) ? token.toLowerCase() : token);
	});
}

/** Whether two queries are the same but for blanks, quotes and the like. */
export function sameJql(one: string, other: string): boolean {
	return jqlTokens(one).join(' ') === jqlTokens(other).join(' ');
}
