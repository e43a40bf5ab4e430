import { isBlank } from './blank';
import { jqlText, jqlWords } from './jql';

/** A value for `:name` in a query. */
export interface JqlValue {
	readonly name: string;
	/** A text, a number, or a list of them. */
	readonly value: unknown;
}

/** Why a query cannot be completed, and what to do. */
export class JqlValueRefused extends Error {
	constructor(
		message: string,
		readonly advice: string,
	) {
		super(message);
	}
}

/**
 * Texts in quotes, which stay as they are, and names: a colon within a word, as in an account ID, begins none. What
 * stands before a name says how its value is written.
 */
const PARTS = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|(~\s*)?(?<![\w:]):([A-Za-z]\w*)/g;

/**
 * A query with values in the places of `:name`. Values are always in quotes, so that nothing in them can change the
 * query; behind `~`, where Jira has a language of its own, they are words to look for.
 *
 * @throws JqlValueRefused for a name without a value
 */
export function withJqlValues(jql: string, values: readonly JqlValue[]): string {
	const byName = new Map(values.map(({ name, value }) => [name.replace(/^:/, ''), value]));
	return jql.replace(PARTS, (part: string, contains?: string, name?: string) => {
		if (name === undefined) return part;
		const given = [byName.get(name)].flat().filter((value) => !isBlank(value));
		if (given.length === 0) {
			throw new JqlValueRefused(
				`The JQL contains :${name}, but there is no value for it`,
				byName.has(name)
					? 'Its value is empty for this item. Without it, the query could find other issues.'
					: "Add the name and a value to 'JQL Values'.",
			);
		}
		if (contains === undefined) return given.map((value) => jqlText(String(value))).join(', ');
		const words = jqlWords(given.map(String).join(' '));
		if (words !== undefined) return `${contains}${jqlText(words)}`;
		throw new JqlValueRefused(
			`The value for :${name} is "${given.map(String).join(' ')}", in which there is no word to look for`,
			'Jira finds words, not punctuation. Compare another field, or use another value.',
		);
	});
}
