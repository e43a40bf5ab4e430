/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, none of this is published */
import { join } from 'node:path';
import ts from 'typescript';

/**
 * What the compiler says about each of several pieces of code, each in its own file.
 *
 * @param folder where these files are
 * @param preamble what each begins with
 */
export function diagnosticsOf(
	folder: string,
	preamble: string,
	pieces: readonly string[],
): string[] {
	const { config } = ts.readConfigFile(join(folder, '../../tsconfig.json'), (file) =>
		ts.sys.readFile(file),
	) as {
		config: { compilerOptions: object };
	};
	const { options } = ts.convertCompilerOptionsFromJson(
		{ ...config.compilerOptions, types: [], noUnusedLocals: false, noUnusedParameters: false },
		folder,
	);
	const sources = new Map(
		pieces.map((piece, index) => [join(folder, `piece${index}.ts`), `${preamble}\n${piece}\n`]),
	);
	const host = ts.createCompilerHost(options);
	const { readFile, fileExists } = host;
	host.readFile = (file) => sources.get(file) ?? readFile(file);
	host.fileExists = (file) => sources.has(file) || fileExists(file);
	const { getSourceFile } = host;
	host.getSourceFile = (file, ...others) => {
		const text = sources.get(file);
		if (text === undefined) return getSourceFile(file, ...others);
		return ts.createSourceFile(file, text, ts.ScriptTarget.ES2023);
	};
	const program = ts.createProgram([...sources.keys()], options, host);
	return [...sources.keys()].map((file) =>
		program
			.getSemanticDiagnostics(program.getSourceFile(file))
			.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
			.join('\n'),
	);
}
