/** Signs that mean something in a path, and what stands for them when they are encoded. */
const MEANINGFUL: Readonly<Record<string, string>> = {
	'%2e': '.',
	'%2f': '/',
	'%5c': '\\',
	'%3b': ';',
	'%25': '%',
};

/** Whether a text holds a character that is no sign but a command: a line break, a tab, a zero. */
export function holdsControlCharacter(text: string): boolean {
	return [...text].some((sign) => sign < ' ' || sign === '\u007f');
}

/** A path as a server reads it that decodes more often than it should. */
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
 * Whether a path, or a value for one, could be read as another place than it says: a step to where it
 * stands or up (`..`, `%2e%2e`, `..%2f`, `..;/`, `..\`), or a control character, at which some servers
 * end the path. Servers and proxies decode, drop what follows a semicolon and turn backslashes around
 * before they resolve dots, each in its own order, so all of these count.
 *
 * A slash in a value is no harm by itself: `jenkins-team%2Fjob` names a pipeline.
 */
export function couldLeadElsewhere(path: string): boolean {
	const text = decoded(path);
	return (
		holdsControlCharacter(text) ||
		/%(?:[01][\da-f]|7f)/i.test(text) ||
		text.split(/[/\\]/).some((segment) => /^\s*\.{1,2}\s*(?:;|$)/.test(segment))
	);
}
