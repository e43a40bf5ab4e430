/** Characters with a meaning in a path, by their encoded form. */
const MEANINGFUL: Readonly<Record<string, string>> = {
	'%2e': '.',
	'%2f': '/',
	'%5c': '\\',
	'%3b': ';',
	'%25': '%',
};

/** Whether a text contains a control character: a line break, a tab, a NUL. */
export function holdsControlCharacter(text: string): boolean {
	return [...text].some((sign) => sign < ' ' || sign === '\u007f');
}

/** A path as a server that decodes too often reads it. */
function decoded(path: string): string {
	let text = path;
	for (;;) {
		const next = text.replace(
			/%(?:2e|2f|5c|3b|25)/gi,
			(code) => MEANINGFUL[code.toLowerCase()] ?? code,
		);
		if (next === text) return text;
		text = next;
	}
}

/**
 * Whether a path, or a value for one, could be read as a different place than it says: a step to the same place or up
 * (`..`, `%2e%2e`, `..%2f`, `..;/`, `..\`), or a control character, at which some servers end the path. Servers and
 * proxies decode, drop what follows a semicolon and turn backslashes around before they resolve dots, each in its own
 * order, so all of these count.
 *
 * A slash alone is harmless in a value: `jenkins-team%2Fjob` names a pipeline.
 */
export function couldLeadElsewhere(path: string): boolean {
	const text = decoded(path);
	return (
		holdsControlCharacter(text) ||
		/%(?:[01][\da-f]|7f)/i.test(text) ||
		text.split(/[/\\]/).some((segment) => /^\s*\.{1,2}\s*(?:;|$)/.test(segment))
	);
}
