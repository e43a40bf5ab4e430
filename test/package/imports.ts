import ts from 'typescript';

/** One module that a file loads or takes types from. */
export interface Import {
	/** As written; undefined if it is computed and known only at runtime. */
	readonly specifier: string | undefined;
	/** True if nothing of it is left at runtime. */
	readonly typeOnly: boolean;
	/** Counted from 1. */
	readonly line: number;
}

/**
 * Finds every import, export … from, require(…) and import(…) in a TypeScript or JavaScript file.
 *
 * @param fileName its extension determines how the text is parsed
 */
export function importsOf(fileName: string, text: string): Import[] {
	const file = ts.createSourceFile(fileName, text, ts.ScriptTarget.Latest, true);
	const found: Import[] = [];

	const add = (specifier: ts.Node | undefined, typeOnly: boolean, node: ts.Node): void => {
		found.push({
			specifier: specifier && ts.isStringLiteralLike(specifier) ? specifier.text : undefined,
			typeOnly,
			line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1,
		});
	};
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node)) {
			add(node.moduleSpecifier, isTypeOnlyImport(node.importClause), node);
		} else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
			add(node.moduleSpecifier, isTypeOnlyExport(node), node);
		} else if (ts.isExternalModuleReference(node)) {
			add(node.expression, false, node);
		} else if (ts.isImportTypeNode(node)) {
			add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true, node);
		} else if (ts.isCallExpression(node) && loadsModule(node.expression)) {
			add(node.arguments[0], false, node);
		}
		ts.forEachChild(node, visit);
	};
	visit(file);
	return found;
}

function isTypeOnlyImport(clause: ts.ImportClause | undefined): boolean {
	if (clause === undefined) return false;
	if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
	const names = clause.namedBindings;
	if (clause.name !== undefined || names === undefined || !ts.isNamedImports(names)) return false;
	return names.elements.length > 0 && names.elements.every((name) => name.isTypeOnly);
}

function isTypeOnlyExport(declaration: ts.ExportDeclaration): boolean {
	const names = declaration.exportClause;
	if (declaration.isTypeOnly) return true;
	if (names === undefined || !ts.isNamedExports(names)) return false;
	return names.elements.length > 0 && names.elements.every((name) => name.isTypeOnly);
}

const loadsModule = (called: ts.Expression): boolean =>
	called.kind === ts.SyntaxKind.ImportKeyword ||
	(ts.isIdentifier(called) && called.text === 'require');
