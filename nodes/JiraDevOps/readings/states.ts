/** The states of a build that Jira knows. Source: `POST /rest/builds/0.1/bulk`. */
export const BUILD_STATES = [
	'pending',
	'in_progress',
	'successful',
	'failed',
	'cancelled',
	'unknown',
] as const;

/** The states of a deployment that Jira knows. Source: `POST /rest/deployments/0.1/bulk`. */
export const DEPLOYMENT_STATES = [...BUILD_STATES, 'rolled_back'] as const;

export type BuildState = (typeof BUILD_STATES)[number];
export type DeploymentState = (typeof DEPLOYMENT_STATES)[number];

/**
 * The words of GitHub Actions, GitLab CI, Jenkins, Bitbucket, Azure Pipelines, CircleCI and Argo (CD, Rollouts,
 * Workflows) by what they mean in Jira; small letters without separators. A check that needs nothing (GitHub: neutral,
 * skipped) counts as passed, as Atlassian's own GitHub app has it; Jenkins' UNSTABLE means tests that failed.
 */
const WORDS: Readonly<Record<DeploymentState, string>> = {
	pending: `
		pending approved queued requested waiting created preparing scheduled manual waitingforresource waitingforcallback
		actionrequired blocked onhold paused pausedpendinginput suspended notstarted notrunning notdeployed postponed draft
	`,
	in_progress: `
		inprogress running started progressing cancelling canceling terminating failing waitingforrollback building
	`,
	successful: `
		successful success succeeded succeededwithissues passed fixed healthy synced deployed active neutral skipped complete
	`,
	failed: `
		failed failure error errored degraded timedout timeout startupfailure unstable partiallysucceeded
		infrastructurefail setupfailed missing broken rejected
	`,
	cancelled: `
		cancelled canceled aborted stopped halted expired stale notbuilt notrun notexecuted terminated unauthorized omitted
	`,
	rolled_back: 'rolledback rollback reverted',
	unknown:
		'unknown none undefined completed finalized terminatedunknown outofsync retried inactive',
};

const meanings = new Map(
	Object.entries(WORDS).flatMap(([state, words]) =>
		words
			.trim()
			.split(/\s+/)
			.map((word) => [word, state as DeploymentState] as const),
	),
);

/**
 * Words with a different meaning in one tool, as in Atlassian's and GitLab's own apps: what GitLab skips does not
 * run, and a deployment of GitHub may run without ever saying more than that it is pending.
 */
const OWN_WORDS = {
	gitHubDeployment: new Map<string, BuildState>([['pending', 'in_progress']]),
	gitLab: new Map<string, BuildState>([['skipped', 'cancelled']]),
};

/** The tool, if it makes a difference. */
export type Dialect = keyof typeof OWN_WORDS;

/**
 * Translates a tool's word for the state of a deployment into Jira's.
 *
 * @returns undefined for an unknown word
 */
export function deploymentStateOf(word: string, dialect?: Dialect): DeploymentState | undefined {
	const letters = word.toLowerCase().replace(/[^a-z]/g, '');
	return (dialect && OWN_WORDS[dialect].get(letters)) ?? meanings.get(letters);
}

/** Translates a tool's word for the state of a build into Jira's; a build cannot be rolled back. */
export function buildStateOf(word: string, dialect?: Dialect): BuildState | undefined {
	const state = deploymentStateOf(word, dialect);
	return state === 'rolled_back' ? 'cancelled' : state;
}

/** The progress of a state: of two at the same time, the one with more progress counts. */
const PROGRESS: Readonly<Record<DeploymentState, number>> = {
	unknown: 0,
	pending: 1,
	in_progress: 2,
	successful: 3,
	failed: 3,
	cancelled: 3,
	rolled_back: 4,
};

/**
 * The number by which Jira orders updates: the event's time in milliseconds. Most tools tell time in whole seconds, so
 * the progress of the state is added: what starts and ends within a second stays ended.
 *
 * @param time milliseconds since 1970
 */
export function sequenceNumber(time: number, state: DeploymentState): number {
	return time + PROGRESS[state];
}
