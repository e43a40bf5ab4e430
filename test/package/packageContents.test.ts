import { packageFaults, type Manifest } from './packageContents';

const manifest: Manifest = {
	name: 'n8n-nodes-jira-platform',
	version: '0.1.0',
	main: 'index.js',
	n8n: {
		nodes: ['dist/nodes/Jira/Jira.node.js'],
		credentials: ['dist/credentials/JiraBasicApi.credentials.js'],
	},
	peerDependencies: { 'n8n-workflow': '*' },
};

const chunk = [
	"var workflow = require('n8n-workflow');",
	"var crypto = require('node:crypto');",
	'// node_modules/zod/v3/types.js',
	...[
		'markdown-it',
		'entities',
		'linkify-it',
		'mdurl',
		'punycode.js',
		'uc.micro',
		'htmlparser2',
	].map((name) => `// node_modules/${name}/index.mjs`),
].join('\n');

const contents: Record<string, string> = {
	'package.json': '{}',
	'README.md': '',
	'CHANGELOG.md': '# Changelog\n\n## [0.1.0] - 2026-12-01\n',
	LICENSE: '',
	'index.js': "module.exports = require('./dist/classes');",
	'dist/THIRD-PARTY-LICENSES.txt': '',
	'dist/classes.js': chunk,
	'dist/icons/jira-platform.svg': '<svg/>',
	'dist/entries.js': "require('./entries.1.json'); require('./classes.js');",
	'dist/entries.1.json': '{}',
	'dist/nodes/Jira/Jira.node.js': "exports.Jira = require('../../entries.js').Jira;",
	'dist/nodes/Jira/Jira.node.json': '{}',
	'dist/nodes/Jira/__schema__/v1.0.0/issue/get.json': '{}',
	'dist/credentials/JiraBasicApi.credentials.js':
		"exports.JiraBasicApi = require('../entries.js').JiraBasicApi;",
};

const faultsWith = (files: Record<string, string>, fields: Partial<Manifest> = {}): string[] =>
	packageFaults({ ...manifest, ...fields }, new Map(Object.entries({ ...contents, ...files })));

it('accepts entry files over their data and one chunk', () => {
	expect(faultsWith({})).toEqual([]);
});

it.each([
	['dependencies', { dependencies: {} }, 'package.json has dependencies'],
	['overrides', { overrides: {} }, 'package.json has overrides'],
	['another peer', { peerDependencies: { 'n8n-workflow': '^2' } }, '^2'],
	[
		'an entry that was not built',
		{ n8n: { ...manifest.n8n, nodes: ['dist/nodes/JiraTrigger/JiraTrigger.node.js'] } },
		'dist/nodes/JiraTrigger/JiraTrigger.node.js is missing',
	],
])('refuses %s', (_what, fields, fault) => {
	expect(faultsWith({}, fields)).toEqual([expect.stringContaining(fault)]);
});

it.each([
	['a source', { 'dist/nodes/Jira/pickers.ts': '' }, 'dist/nodes/Jira/pickers.ts does not belong'],
	[
		'a changelog without the version',
		{ 'CHANGELOG.md': '\n## [0.0.9]' },
		'no heading for the version 0.1.0',
	],
	[
		'a link that n8n breaks',
		{ 'dist/nodes/Jira/Jira.node.json': '{ "url": "https://example.com/#here" }' },
		'links to the anchor',
	],
	['a source map', { 'dist/classes.js.map': '' }, 'dist/classes.js.map does not belong'],
	['a test', { 'test/demo/cli.ts': '' }, 'test/demo/cli.ts does not belong'],
	['another package', { 'dist/classes.js': `${chunk}\nrequire('axios');` }, ':11 loads axios'],
	['another builtin', { 'dist/classes.js': `${chunk}\nrequire('node:fs');` }, ':11 loads node:fs'],
	['a computed load', { 'dist/classes.js': `${chunk}\nrequire(name);` }, ':11 computes'],
	[
		'data elsewhere',
		{ 'dist/nodes/Jira/entries.1.json': '{}' },
		'dist/nodes/Jira/entries.1.json does not belong',
	],
	[
		'entries without their data',
		{ 'dist/entries.js': "require('./entry.json');" },
		':1 loads ./entry.json',
	],
	['a missing file', { 'index.js': "require('./dist/nowhere');" }, 'loads ./dist/nowhere'],
	[
		'another bundled package',
		{ 'dist/classes.js': `${chunk}\n// node_modules/@acme/left-pad/index.js` },
		'@acme/left-pad is bundled',
	],
	[
		'zod as ES module and as CommonJS',
		{ 'dist/classes.js': `${chunk}\n// node_modules/zod/v3/types.cjs` },
		'node_modules/zod/v3/types is there twice',
	],
	[
		'zod in two files',
		{ 'dist/nodes/Jira/Jira.node.js': '// node_modules/zod/v3/types.js' },
		'node_modules/zod/v3/types is there twice',
	],
	[
		'a second zod of another version',
		{ 'dist/classes.js': `${chunk}\n// node_modules/acme/node_modules/zod/v4/core.js` },
		'zod is there 2 times',
	],
	[
		'no zod',
		{ 'dist/classes.js': chunk.replace('// node_modules/zod/v3/types.js', '') },
		'zod is there 0 times',
	],
])('refuses %s', (_what, files, fault) => {
	expect(faultsWith(files)).toEqual([expect.stringContaining(fault)]);
});
