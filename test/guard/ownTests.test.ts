/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- test tooling, nothing of this is published */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { importsOf } from '../package/imports';
import { guardedNodes } from './guardedNodes';
import { withoutOwnTest, type TestText } from './ownTests';

const namesOf = ({ operations }: (typeof guardedNodes)[number]) =>
	operations.map(({ resource, name }) => `${resource}.${name}`);

/** The test files of a folder, each with what it imports from its own folder. */
function testsIn(folder: string): TestText[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
		.map((entry) => join(entry.parentPath, entry.name))
		.map((file) => {
			const text = readFileSync(file, 'utf8');
			const beside = importsOf(file, text)
				.flatMap(({ specifier = '' }) => (specifier.startsWith('./') ? [specifier] : []))
				.map((specifier) => readFileSync(join(dirname(file), `${specifier}.ts`), 'utf8'));
			return { text, imported: beside.join('\n') };
		});
}

describe('Tests of operations', () => {
	it.each(guardedNodes)('exist for every operation of $name', (node) => {
		const tests = testsIn(join(__dirname, '..', 'nodes', node.folder));
		expect(withoutOwnTest(namesOf(node), tests)).toEqual([]);
	});
});

describe('withoutOwnTest', () => {
	it.each<[string, Partial<TestText>, string[]]>([
		['mentioned', { text: "run({ operation: 'build.get' })" }, []],
		['not mentioned', { text: "run({ operation: 'build.delete' })" }, ['build.get']],
		['mentioned for a part of its name only', { text: "run('rebuild.get')" }, ['build.get']],
		['in a sentence', { text: '// as build.get does' }, ['build.get']],
		['of each resource', { text: "for (const resource of ['build']) run(`${resource}.get`)" }, []],
		['of resources elsewhere', { text: 'run(`${resource}.get`)', imported: "'build'" }, []],
		['of another resource', { text: 'run(`${resource}.get`)', imported: "'flag'" }, ['build.get']],
	])('checks an operation that is %s', (_, test, expected) => {
		const tests = [{ text: '', imported: '', ...test }];
		expect(withoutOwnTest(['build.get'], tests).map(({ what }) => what)).toEqual(expected);
	});
});
