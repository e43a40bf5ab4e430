import { jestOutcome, skippedTests, type JestReport } from './jestReport';

const report = (change: Partial<JestReport>): JestReport => ({
	success: true,
	numPassedTests: 5,
	numFailedTests: 0,
	numPendingTests: 0,
	numTodoTests: 0,
	numRuntimeErrorTestSuites: 0,
	testResults: [],
	...change,
});

it.each([
	['all green', {}, { passed: 5, failed: 0, skipped: 0 }],
	['a red test', { success: false, numFailedTests: 2 }, { passed: 5, failed: 2, skipped: 0 }],
	[
		'a file that does not load',
		{ success: false, numRuntimeErrorTestSuites: 1 },
		{ passed: 5, failed: 1, skipped: 0 },
	],
	['no tests at all', { success: false, numPassedTests: 0 }, { passed: 0, failed: 1, skipped: 0 }],
	[
		'skipped and planned ones',
		{ numPendingTests: 3, numTodoTests: 1 },
		{ passed: 5, failed: 0, skipped: 4 },
	],
])('counts %s', (_what, change, expected) => {
	expect(jestOutcome(report(change))).toMatchObject(expected);
});

it('lists skipped tests by the group that gives the reason', () => {
	const why = ['contract', 'skipped: no specifications'];
	expect(
		skippedTests(
			report({
				testResults: [
					{
						name: 'contract.test.ts',
						assertionResults: [
							{ status: 'pending', ancestorTitles: why, title: 'a' },
							{ status: 'passed', ancestorTitles: why, title: 'b' },
							{ status: 'pending', ancestorTitles: why, title: 'c' },
							{ status: 'todo', ancestorTitles: [], title: 'webhooks' },
						],
					},
				],
			}),
		),
	).toEqual([
		'skipped 2 in contract.test.ts: contract › skipped: no specifications',
		'skipped 1 in contract.test.ts: webhooks',
	]);
});
