import ts from 'typescript';

/**
 * The sentences, and parts of sentences, that a source file can say: each text of two words or more, with the name of
 * what is put in between braces.
 */
export function sentencesIn(fileName: string, source: string): string[] {
	const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true);
	const found = new Set<string>();
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
		const text = textOf(node);
		if (text !== undefined && isSentence(text)) found.add(text);
		ts.forEachChild(node, visit);
	};
	visit(file);
	return [...found];
}

function textOf(node: ts.Node): string | undefined {
	if (ts.isStringLiteralLike(node)) return node.text;
	if (!ts.isTemplateExpression(node)) return undefined;
	const parts = node.templateSpans.map(
		({ expression, literal }) => `{${nameOf(expression)}}${literal.text}`,
	);
	return node.head.text + parts.join('');
}

/** The last name of an expression: `host` of `place.host`, `listed` of `listed(names)`. */
function nameOf(expression: ts.Expression): string {
	if (ts.isIdentifier(expression)) return expression.text;
	if (ts.isPropertyAccessExpression(expression)) return expression.name.text;
	if (ts.isCallExpression(expression)) return nameOf(expression.expression);
	return '…';
}

/** What a program reads: endpoints, headers, expressions, blocks of a certificate. */
const FOR_MACHINES =
	/^(GET|POST|PUT|DELETE|PATCH) \/|^=|=>|\.replace\(|\$self|form-data|^Content-|-----BEGIN \{|-----END \{|^(Basic|Bearer) \{/;

const TWO_WORDS = /[\p{L}\p{N}'"”}),:;] [\p{L}\p{N}{'"“(]/u;

function isSentence(text: string): boolean {
	return TWO_WORDS.test(text) && /\p{Ll}{2}/u.test(text) && !FOR_MACHINES.test(text);
}
