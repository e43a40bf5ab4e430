/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- test tooling, nothing of this is published */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { layoutFaults, nameFault } from './architecture';
import { circlesIn, type ImportGraph } from './circles';
import { importsOf } from './imports';

const project = join(__dirname, '..', '..');

const filesIn = (folder: string): string[] =>
	readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(project.length + 1))
		.map((file) => file.split(sep).join('/'))
		.filter((file) => !file.includes('/node_modules/'));

/** Each file, with the files of the project that it imports. */
function importGraph(files: readonly string[]): ImportGraph {
	const known = new Set(files);
	return new Map(
		files.map((file) => [
			file,
			importsOf(file, readFileSync(join(project, file), 'utf8')).flatMap(({ specifier }) => {
				if (specifier === undefined || !specifier.startsWith('.')) return [];
				const target = posix.join(posix.dirname(file), specifier);
				return [`${target}.ts`, `${target}/index.ts`].filter((path) => known.has(path));
			}),
		]),
	);
}

describe('what is published', () => {
	const sources = [...filesIn('credentials'), ...filesIn('nodes')].filter((file) =>
		file.endsWith('.ts'),
	);

	it('imports only downwards, loads only what n8n allows and is split into small files', () => {
		expect(sources).toContain('nodes/Jira/Jira.node.ts');
		expect(
			sources.flatMap((file) => layoutFaults(file, readFileSync(join(project, file), 'utf8'))),
		).toEqual([]);
	});

	it('declares the fields of an operation once, without a separate form or schema', () => {
		const declaring = sources.filter((file) => file.includes('/resources/'));
		const beside = declaring.filter((file) =>
			/from 'zod|INodeProperties/.test(readFileSync(join(project, file), 'utf8')),
		);
		expect(declaring.length).toBeGreaterThan(40);
		expect(beside).toEqual([]);
	});

	it('has no circular imports, including types', () => {
		expect(circlesIn(importGraph(sources))).toEqual([]);
	});

	it('has file names that say what is in them, and so do its tests', () => {
		expect([...sources, ...filesIn('test')].map(nameFault).filter(Boolean)).toEqual([]);
	});
});

describe('layoutFaults', () => {
	it.each([
		['nodes/Jira/resources/issue/get.ts', "import { send } from '../../../connection/send';"],
		['nodes/Jira/pickers.ts', "import { issueField } from './parameters';"],
		['nodes/Jira/pickers.ts', "import { send } from '../connection';"],
		[
			'nodes/JiraTrigger/JiraTrigger.node.ts',
			"import { operation } from '../operation/operation';",
		],
		['nodes/operation/runner.ts', "import { parse } from '../values/issue';"],
		['nodes/operation/operation.ts', "import { formOf } from '../fields';"],
		['nodes/fields/locator.ts', "import { issueReference } from '../values/issueReference';"],
		['nodes/connection/site.ts', "import { normalizeSite } from '../../credentials/site';"],
		['nodes/connection/site.ts', "import { factsOf } from '../endpoints';"],
		['nodes/values/issue.ts', "import { z } from 'zod/v3';"],
		['nodes/values/richText/markdown.ts', "import MarkdownIt from 'markdown-it';"],
		['nodes/values/richText/html.ts', "import { Tokenizer } from 'htmlparser2';"],
		['nodes/connection/errors.ts', "import type { AxiosError } from 'axios';"],
		['credentials/JiraBasicApi.credentials.ts', "import { createHash } from 'node:crypto';"],
		['credentials/JiraBasicApi.credentials.ts', "import type { Icon } from 'n8n-workflow';"],
	])('accepts in %s: %s', (file, text) => {
		expect(layoutFaults(file, text)).toEqual([]);
	});

	it.each([
		['credentials/site.ts', "import { send } from '../nodes/connection/send';", 'above it'],
		['nodes/connection/send.ts', "import { issueRef } from '../values/issue';", 'above it'],
		['nodes/endpoints/lookup.ts', "import type { Site } from '../connection';", 'above it'],
		['credentials/site.ts', "import { factsOf } from '../nodes/endpoints';", 'above it'],
		[
			'nodes/values/issue.ts',
			"import type { Operation } from '../operation/operation';",
			'above it',
		],
		['nodes/fields/field.ts', "import type { Operation } from '../operation';", 'above it'],
		['nodes/values/list.ts', "import { listField } from '../fields/list';", 'above it'],
		['nodes/operation/runner.ts', "import { get } from '../Jira/resources/issue/get';", 'above it'],
		[
			'nodes/operation/runner.ts',
			"import { wait } from '../../test/harness/wait';",
			'not published',
		],
		['nodes/operation/runner.ts', "import { name } from '../../package.json';", 'not published'],
		['nodes/connection/send.ts', "import axios from 'axios';", 'imports axios'],
		['nodes/connection/send.ts', "import { type AxiosError, get } from 'axios';", 'imports axios'],
		['nodes/values/issue.ts', "import { z } from 'zod';", 'imports zod'],
		['nodes/values/file.ts', "import { readFileSync } from 'node:fs';", 'imports node:fs'],
		['nodes/values/file.ts', 'const fs = require(name);', 'computes'],
		['nodes/shared/issue.ts', '', 'none of the layers'],
		['nodes/issue.ts', '', 'none of the layers'],
		['nodes/Jira.ts', '', 'none of the layers'],
		['nodes/values/issue.ts', '// eslint-disable-next-line no-console', 'eslint-disable'],
		['nodes/values/issue.ts', '// @ts-expect-error it works', '@ts-expect-error'],
	])('refuses in %s: %s', (file, text, reason) => {
		expect(layoutFaults(file, text)).toEqual([expect.stringContaining(reason)]);
	});

	it('refuses an operation of more than 120 lines', () => {
		const file = 'nodes/Jira/resources/vote/add.ts';
		const declared = (count: number) =>
			`export const addVote = operation({\n${'\n'.repeat(count - 1)}`;
		expect(layoutFaults(file, declared(120))).toEqual([]);
		expect(layoutFaults(file, declared(121))).toEqual([expect.stringContaining('121 lines')]);
	});

	it('refuses a file of more than 300 lines', () => {
		const lines = (count: number): string => 'export {};\n'.repeat(count);
		expect(layoutFaults('nodes/values/issue.ts', lines(300))).toEqual([]);
		expect(layoutFaults('nodes/values/issue.ts', lines(301))).toEqual([
			expect.stringContaining('301 lines'),
		]);
	});

	it('accepts generated facts of any length', () => {
		const text = 'export {};\n'.repeat(700);
		expect(layoutFaults('nodes/endpoints/facts/cloudPlatform.ts', text)).toEqual([]);
		expect(layoutFaults('nodes/endpoints/facts.ts', text)).toHaveLength(1);
	});

	it('names the file and the line', () => {
		expect(layoutFaults('nodes/values/issue.ts', "\n\nimport fs from 'fs';")).toEqual([
			'nodes/values/issue.ts:3 imports fs',
		]);
	});
});

describe('nameFault', () => {
	it.each([
		'nodes/values/utils.ts',
		'nodes/values/util.ts',
		'nodes/values/issue.utils.ts',
		'nodes/Jira/GenericFunctions.ts',
		'nodes/helpers/issue.ts',
		'nodes/common.ts',
		'nodes/connection/TokenManager.ts',
		'test/sandbox/helper.test.ts',
	])('refuses %s', (file) => {
		expect(nameFault(file)).toContain(file);
	});

	it.each([
		'nodes/values/issue.ts',
		'nodes/Jira/resources/project/get.ts',
		'test/commonMark.test.ts',
	])('accepts %s', (file) => {
		expect(nameFault(file)).toBeUndefined();
	});
});
