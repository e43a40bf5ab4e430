import type { Outcome } from './steps';

/** The part of the output of `jest --json` that is read here. */
export interface JestReport {
	readonly success: boolean;
	readonly numPassedTests: number;
	readonly numFailedTests: number;
	readonly numPendingTests: number;
	readonly numTodoTests: number;
	/** Files that did not load. */
	readonly numRuntimeErrorTestSuites: number;
	readonly testResults: ReadonlyArray<{
		readonly name: string;
		readonly assertionResults: ReadonlyArray<{
			readonly status: string;
			readonly ancestorTitles: readonly string[];
			readonly title: string;
		}>;
	}>;
}

const skippedStatuses = ['pending', 'todo', 'skipped', 'disabled'];

/**
 * Counts jest's tests. A file that does not load counts as a failed test. So does any other failure that jest reports
 * (no tests found, a coverage threshold).
 */
export function jestOutcome(report: JestReport): Outcome {
	const counted = report.numFailedTests + report.numRuntimeErrorTestSuites;
	const failed = report.success ? counted : Math.max(counted, 1);
	return {
		passed: report.numPassedTests,
		failed,
		skipped: report.numPendingTests + report.numTodoTests,
		note: `${report.numPassedTests} tests in ${report.testResults.length} files`,
	};
}

/**
 * The skipped tests, one line for each group: the reason is in the title of a test or of its
 * describe.
 */
export function skippedTests({ testResults }: JestReport): string[] {
	const groups = new Map<string, number>();
	for (const { name, assertionResults } of testResults) {
		for (const { status, ancestorTitles, title } of assertionResults) {
			if (!skippedStatuses.includes(status)) continue;
			const group = `${name}: ${ancestorTitles.length > 0 ? ancestorTitles.join(' › ') : title}`;
			groups.set(group, (groups.get(group) ?? 0) + 1);
		}
	}
	return [...groups].map(([group, count]) => `skipped ${count} in ${group}`);
}
