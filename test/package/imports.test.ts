import { importsOf } from './imports';

it.each([
	['a value', "import { a } from 'x';", [{ specifier: 'x', typeOnly: false, line: 1 }]],
	['a default', "import a from 'x';", [{ specifier: 'x', typeOnly: false, line: 1 }]],
	['a side effect', "\nimport 'x';", [{ specifier: 'x', typeOnly: false, line: 2 }]],
	['a type', "import type { A } from 'x';", [{ specifier: 'x', typeOnly: true, line: 1 }]],
	[
		'marked types',
		"import { type A, type B } from 'x';",
		[{ specifier: 'x', typeOnly: true, line: 1 }],
	],
	[
		'a type and a value',
		"import { type A, b } from 'x';",
		[{ specifier: 'x', typeOnly: false, line: 1 }],
	],
	[
		'a default and a type',
		"import a, { type B } from 'x';",
		[{ specifier: 'x', typeOnly: false, line: 1 }],
	],
	['a handed on value', "export { a } from 'x';", [{ specifier: 'x', typeOnly: false, line: 1 }]],
	['everything handed on', "export * from 'x';", [{ specifier: 'x', typeOnly: false, line: 1 }]],
	[
		'a handed on type',
		"export type { A } from 'x';",
		[{ specifier: 'x', typeOnly: true, line: 1 }],
	],
	['a type inside a type', "let a: import('x').A;", [{ specifier: 'x', typeOnly: true, line: 1 }]],
	['import =', "import a = require('x');", [{ specifier: 'x', typeOnly: false, line: 1 }]],
	['require', "const a = require('x');", [{ specifier: 'x', typeOnly: false, line: 1 }]],
	['import()', "void import('x');", [{ specifier: 'x', typeOnly: false, line: 1 }]],
	['a computed require', 'require(name);', [{ specifier: undefined, typeOnly: false, line: 1 }]],
	['its own export', 'export { a };', []],
	['a comment', "// require('x')", []],
	['a text', `const a = "require('x')";`, []],
])('finds %s', (_what, text, expected) => {
	expect(importsOf('file.ts', text)).toEqual(expected);
});
