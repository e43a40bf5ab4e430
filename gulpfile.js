const { spawn } = require('node:child_process');
const { readFileSync, readdirSync, statSync } = require('node:fs');
const { mkdir, readFile, rename, rm, writeFile } = require('node:fs/promises');
const path = require('node:path');
const vm = require('node:vm');
const esbuild = require('esbuild');
const { dest, parallel, series, src } = require('gulp');
const { entryFile } = require('./build/entryFile');
const { lighterZod } = require('./build/lighterZod');
const { n8n } = require('./package.json');

/** Contains the code of every class of the package. */
const CHUNK = 'dist/classes.js';

/** What n8n reads of every class at its start; the files that it loads import from it. */
const ENTRIES = 'dist/entries.js';

/** The files that n8n loads: it takes the class with the name of the file. */
const entries = [...n8n.credentials, ...n8n.nodes].map((file) => ({
	file,
	source: `./${path.posix.relative('dist', file).replace(/\.js$/, '')}`,
	className: path.posix.basename(file).split('.')[0],
}));

/**
 * Writes a file only when its content has changed, and atomically: a process that
 * reads dist while another one builds finds the old file or the new one, never half of one.
 */
async function writeIfChanged(file, content) {
	if (content === (await readFile(file, 'utf8').catch(() => undefined))) return;
	await mkdir(path.dirname(file), { recursive: true });
	const draft = `${file}.${process.pid}`;
	await writeFile(draft, content);
	await rename(draft, file);
}

function clean() {
	return rm('dist', { recursive: true, force: true });
}

function types() {
	const compiler = require.resolve('typescript/bin/tsc');
	const options = [
		'--noEmit',
		'--incremental',
		'--tsBuildInfoFile',
		'.artifacts/types.tsbuildinfo',
	];
	return spawn(process.execPath, [compiler, ...options], { stdio: 'inherit' });
}

/** esbuild cannot split CommonJS: one chunk contains everything, so that zod and the parsers exist only once. */
async function bundle() {
	const { outputFiles, metafile } = await esbuild.build({
		stdin: {
			contents: entries
				.map(({ className, source }) => `export { ${className} } from '${source}';`)
				.join('\n'),
			resolveDir: __dirname,
			loader: 'ts',
		},
		outfile: CHUNK,
		bundle: true,
		format: 'cjs',
		platform: 'node',
		target: 'node20',
		charset: 'utf8',
		external: ['n8n-workflow'],
		write: false,
		metafile: true,
		plugins: [lighterZod],
		logLevel: 'warning',
	});
	const { text } = outputFiles[0];
	const shared = Object.entries(entryFile(classesOf(text), './classes.js'));
	const writeEntry = async ({ file, className }) => {
		const target = path.posix.relative(path.posix.dirname(file), ENTRIES);
		await writeIfChanged(file, `exports.${className} = require('${target}').${className};\n`);
	};
	await Promise.all([
		writeIfChanged(CHUNK, text),
		writeIfChanged('dist/THIRD-PARTY-LICENSES.txt', licensesOf(metafile.outputs[CHUNK].inputs)),
		...shared.map(([file, data]) => writeIfChanged(`dist/${file}`, data)),
		...entries.map(writeEntry),
	]);
}

/** What a CommonJS module exports. */
function classesOf(text) {
	const module = { exports: {} };
	vm.compileFunction(text, ['module', 'exports', 'require'])(module, module.exports, require);
	return module.exports;
}

/** The licence texts of the packages in the chunk, which must be shipped with it; what esbuild left out needs none. */
function licensesOf(inputs) {
	const shipped = Object.keys(inputs).filter((input) => inputs[input].bytesInOutput > 0);
	const folders = shipped.map((input) => input.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0]);
	const texts = [...new Set(folders)].filter(Boolean).map((folder) => {
		const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
		const license = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
		return `${name} ${version}\n\n${readFileSync(`${folder}/${license}`, 'utf8').trim()}\n`;
	});
	return texts.sort().join('\n\n');
}

/** A task that copies files to the same place in dist, unless the copy is up to date. */
function copy(name, pattern) {
	const copiedAt = (file) =>
		statSync(path.join('dist', file.relative), { throwIfNoEntry: false })?.mtime ?? 0;
	const task = () =>
		src(pattern, { base: '.', encoding: false, since: copiedAt }).pipe(dest('dist'));
	return Object.assign(task, { displayName: name });
}

const icons = copy('icons', 'icons/**/*.svg');
const codex = copy('codex', 'nodes/**/*.node.json');
const schemas = copy('schemas', 'nodes/**/__schema__/**/*.json');

/** Builds without the type check, into the existing dist: in two seconds. */
const assemble = parallel(bundle, icons, codex, schemas);

module.exports = {
	clean,
	types,
	bundle,
	assemble,
	build: series(clean, types, assemble),
	default: series(clean, types, assemble),
};
