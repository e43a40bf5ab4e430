import { label, wordsOf } from './words';

/** The index of a resource with one more operation at its end; not formatted. */
export function withOperation(index: string, name: string, constant: string): string {
	const end = /,?\s*\}\);\s*$/;
	return withImport(index, constant, name).replace(end, `,\n${name}: ${constant},\n});\n`);
}

/** Whether the index of a resource has an operation of that name. */
export function hasOperation(index: string, name: string): boolean {
	return new RegExp(`^\\s*${name}[:,]`, 'm').test(index);
}

/** The index of a new resource; not formatted. */
export function newIndex(resource: string, name: string, constant: string): string {
	return [
		"import { resource } from '../../../operation';",
		`import { ${constant} } from './${name}';`,
		'',
		`export const ${resource} = resource('${resource}', '${label(wordsOf(resource))}', {`,
		`${name}: ${constant},`,
		'});',
		'',
	].join('\n');
}

/** The list of a node's resources with one more; not formatted. */
export function withResource(list: string, resource: string): string {
	return withImport(list, resource, resource).replace(
		/(resources: readonly Resource\[\] = \[)([^\]]*)\]/,
		(_, start: string, given: string) => {
			const names = given.split(',').map((name) => name.trim());
			const all = [...names, resource].filter((name) => name !== '').toSorted();
			return `${start}${all.map((name) => `\n${name},`).join('')}\n]`;
		},
	);
}

/** The imports of a file, with one more from a file in the same folder, in the order of their files. */
function withImport(text: string, constant: string, file: string): string {
	const lines = text.split('\n');
	const pathOf = (line: string) => /^import .* from '\.\/(.*)';$/.exec(line)?.[1];
	const after = lines.findLastIndex((line) => {
		const path = pathOf(line);
		return path === undefined ? line.startsWith('import ') : path < file;
	});
	return lines.toSpliced(after + 1, 0, `import { ${constant} } from './${file}';`).join('\n');
}
