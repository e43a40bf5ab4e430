/** The path of one REST resource, made by {@link path} and by nothing else. */
export interface JiraPath {
	/** The percent-encoded path, relative to the API's root: `issue/SUP-1/comment`. */
	readonly encoded: string;
	/** The path with `{}` in place of each value: `issue/{}/comment`. Names the endpoint for rate limits. */
	readonly template: string;
	readonly [madeByPath]: true;
}

const madeByPath: unique symbol = Symbol('path');

/** The longest value that may stand in a path; Jira's keys, ids and names are far shorter. */
const LONGEST_VALUE = 255;

/** A value that may not stand in a path: empty, `.`, `..`, too long, or not text. */
export class PathValueRefused extends Error {
	override readonly name = 'PathValueRefused';
}

/**
 * Tagged template for the path of a request. Every value is percent-encoded, so that it can neither
 * leave its segment nor add a query; what could still change the meaning of the path is refused.
 *
 * @example path`issue/${'SUP-1'}/comment`
 * @throws PathValueRefused when a value is empty, `.`, `..` or longer than 255 characters
 */
export function path(
	literals: TemplateStringsArray,
	...values: ReadonlyArray<string | number>
): JiraPath {
	return {
		encoded: String.raw({ raw: literals }, ...values.map(encodeSegment)),
		template: literals.join('{}'),
		[madeByPath]: true,
	};
}

function encodeSegment(value: string | number): string {
	const text = String(value).trim();
	if (text === '') throw new PathValueRefused('A value of the request path is empty');
	if (text.length > LONGEST_VALUE) {
		throw new PathValueRefused(`A value of the request path is ${text.length} characters long`);
	}
	// Servers and proxies decode before they resolve dots, so `%2e%2e` is the same as `..`.
	if (/^(?:\.|%2e){1,2}$/i.test(text)) {
		throw new PathValueRefused(`"${text}" cannot stand in the request path`);
	}
	if (!text.isWellFormed()) {
		throw new PathValueRefused('A value of the request path is not valid Unicode text');
	}
	return encodeURIComponent(text);
}
