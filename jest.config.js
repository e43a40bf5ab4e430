// Packages that ship only as ES modules, and what they import: jest loads CommonJS.
const esModules = [
	'@mswjs',
	'@open-draft',
	'dom-serializer',
	'domelementtype',
	'domhandler',
	'domutils',
	'entities',
	'htmlparser2',
	'jira.js',
	'jose',
	'marked',
	'nock',
	'outvariant',
	'rettime',
	'until-async',
];

/** @type {import('jest').Config} */
module.exports = {
	rootDir: __dirname,
	testMatch: ['<rootDir>/test/**/*.test.ts'],
	testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/'],
	modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/test/e2e/', '<rootDir>/.artifacts/'],
	testEnvironment: 'node',
	transform: {
		'^.+\\.(ts|mjs|js)$': [
			'@swc/jest',
			{
				jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
				module: { type: 'commonjs' },
			},
		],
	},
	// jira.js names only the `import` condition in its exports, jest asks for `require`.
	moduleNameMapper: { '^jira\\.js$': '<rootDir>/node_modules/jira.js/dist/index.js' },
	transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`],
	// A busy machine starts commands slowly; nothing here is measured by the clock.
	testTimeout: 30_000,
	testSequencer: '<rootDir>/test/package/longTestsFirst.js',
	// n8n-core takes about 700 MB in each worker that loads it.
	maxWorkers: 2,
	workerIdleMemoryLimit: '2GB',
};
