/** Whether n8n evaluates a stored value: it starts with an equals sign. */
export function isExpression(value: unknown): value is `=${string}` {
	return typeof value === 'string' && value.startsWith('=');
}

/** `{{ … }}` with everything between. */
const PLACEHOLDER = /\{\{([\s\S]*?)\}\}/g;

/** Whether a text contains `{{ … }}`, but no equals sign at its beginning, so that n8n takes it literally. */
export function isForgottenExpression(value: unknown): value is string {
	return typeof value === 'string' && !isExpression(value) && /\{\{[\s\S]*?\}\}/.test(value);
}

/** The code between the braces of an expression. */
export function codeIn(expression: string): string[] {
	return [...expression.matchAll(PLACEHOLDER)].map(([, code = '']) => code);
}

/** What of a value is known before the workflow runs: the text around `{{ … }}`, and the texts in quotes within. */
export function knownText(value: unknown): string {
	if (typeof value !== 'string') return '';
	if (!isExpression(value)) return value;
	const quoted = codeIn(value).flatMap(textsInQuotes);
	return [value.slice(1).replace(PLACEHOLDER, 'x'), ...quoted].join('\n');
}

function textsInQuotes(code: string): string[] {
	return [...code.matchAll(/"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`((?:[^`\\]|\\.)*)`/gs)].map(
		([, double, single, template]) =>
			(double ?? single ?? template ?? '').replaceAll('\\n', '\n').replace(/\$\{[^}]*\}/g, 'x'),
	);
}

/** What an expression can read of the item that its node gets. */
const INPUT = /\$(json|binary|input\.item)\b/g;

/** Whether an expression reads the item that its node gets. */
export function readsInput(value: unknown): boolean {
	return isExpression(value) && codeIn(value).some((code) => code.search(INPUT) >= 0);
}

/** The same expression in a node further down, where `$json` is something else. */
export function readingFrom(node: string, value: string): string {
	const item = `$(${JSON.stringify(node)}).item`;
	return value.replace(PLACEHOLDER, (whole) =>
		whole.replace(INPUT, (_, part: string) => (part === 'input.item' ? item : `${item}.${part}`)),
	);
}
