/** Characters that mean something in the text after `~`. Source: "Search syntax for text fields", Atlassian. */
const SPECIAL = /[+\-&|!(){}[\]^~*?\\:/"]/g;

/** Words that combine others in such a text, but only in capitals. */
const OPERATOR = /\b(?:AND|OR|NOT)\b/g;

/**
 * A value in JQL: always in quotes, so that no word is reserved and no character special. Source: "Reserved words and
 * characters", Advanced searching, Atlassian.
 */
export function jqlText(text: string): string {
	return `"${text.replace(/[\\"]/g, '\\$&').replace(/\p{Cc}/gu, asCode)}"`;
}

function asCode(character: string): string {
	return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The condition that a field has one of these values; undefined if there are none. */
export function jqlAnyOf(field: string, values: readonly string[]): string | undefined {
	const [only, ...others] = values.map(jqlText);
	if (only === undefined) return undefined;
	return others.length === 0
		? `${field} = ${only}`
		: `${field} in (${[only, ...others].join(', ')})`;
}

/**
 * The condition that the texts of an issue, or one of them, contain all of these words.
 *
 * @returns undefined if no word is left: Jira's index has no punctuation
 */
export function jqlContains(text: string, field = 'text'): string | undefined {
	const words = jqlWords(text);
	return words === undefined ? undefined : `${field} ~ ${jqlText(words)}`;
}

/** The words of a text, for Jira to look for after `~`; undefined if there are none. */
export function jqlWords(text: string): string | undefined {
	const words = text.replace(SPECIAL, ' ').match(/\S*[\p{L}\p{N}]\S*/gu) ?? [];
	const plain = words.join(' ').replace(OPERATOR, (word) => word.toLowerCase());
	return plain === '' ? undefined : plain;
}

/** The condition that the field, a moment, is not longer ago than a duration such as `2w 3d`. */
export function jqlWithin(field: string, duration: string): string {
	return `${field} >= ${jqlText(`-${duration}`)}`;
}

/** Quoted texts, the beginning of the order outside of them, and parentheses. */
const PARTS = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\border\s+by\b|[()]/gi;

/** A query as its two parts; `''` for one that it does not have. */
export interface JqlParts {
	/** `project = SUP` */
	readonly condition: string;
	/** `ORDER BY created DESC` */
	readonly order: string;
}

/** Divides a query into its condition and its order. */
export function jqlParts(jql: string): JqlParts {
	const order = [...jql.matchAll(PARTS)].find(([text]) => /^order/i.test(text));
	return {
		condition: jql.slice(0, order?.index).trim(),
		order: order === undefined ? '' : jql.slice(order.index).trim(),
	};
}

/** Whether every parenthesis outside of quoted texts has its counterpart, so that `(condition)` stays one condition. */
export function isBalanced(condition: string): boolean {
	let depth = 0;
	for (const [text] of condition.matchAll(PARTS)) {
		if (text === '(') depth += 1;
		if (text === ')') depth -= 1;
		if (depth < 0) return false;
	}
	return depth === 0;
}
