import type { NodeRunResult } from '../../harness/engine';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../sandbox/sandbox';
import { checkedRun } from './contractOf';
import { jsonOf, located, type JiraRun } from './jiraRun';

/** What the tests of an operation can use on one kind of Jira. */
export interface JiraAtHand {
	readonly flavour: Sandbox['flavour'];
	readonly isCloud: boolean;
	/** Has no issues at the beginning of each test. */
	readonly sandbox: Sandbox;
	/** Runs an operation, and checks its requests against what it declares and against Atlassian's documents. */
	run(asked: JiraRun): Promise<NodeRunResult>;
	/** Creates an issue in the project SUP, and returns its key. */
	newIssue(): Promise<string>;
}

/** Tests of an operation, on the embedded Jira Cloud and Data Center. */
export function onEachJira(
	operation: string,
	tests: (jira: JiraAtHand) => void,
	flavours: ReadonlyArray<Sandbox['flavour']> = ['cloud', 'dataCenter'],
	seed?: SandboxOptions['seed'],
): void {
	describe.each(flavours)(`${operation} on %s`, (flavour) => {
		let sandbox: Sandbox;
		beforeAll(async () => {
			sandbox = await startSandbox({ flavour, ...(seed && { seed }) });
		});
		afterAll(async () => await sandbox.close());
		beforeEach(async () => await sandbox.reset());

		const run = async (asked: JiraRun) => await checkedRun(sandbox, asked);
		tests({
			flavour,
			isCloud: flavour === 'cloud',
			get sandbox() {
				return sandbox;
			},
			run,
			newIssue: async () => {
				const [issue] = jsonOf(
					await run({
						operation: 'issue.create',
						parameters: {
							project: located('key', 'SUP'),
							issueType: located('name', 'Task'),
							summary: 'Printer on fire',
						},
					}),
				);
				return String(issue?.['key']);
			},
		});
	});
}

/** The same on a Jira with Jira Software: the project WEB has boards, sprints and epics. */
export function onEachJiraSoftware(operation: string, tests: (jira: JiraAtHand) => void): void {
	onEachJira(operation, tests, undefined, { name: 'software' });
}

/** Fails a test that `npm run new-operation` began, until its author has written it. */
export function toBeWritten(what: string): void {
	throw new Error(`This test is still to be written. ${what}; then delete this line.`);
}
