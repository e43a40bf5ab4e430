import { answerMs, usualLatency } from '../figures/latency';
import { sideBySideMs } from '../figures/leastTime';
import { atMost } from '../figures/target';
import { compare } from './comparison';
import { picked } from './parameters';
import { existingIssues } from './readIssues';

const ISSUES = 500;

/** "The maximum number of issues that can be moved in one operation is 50." */
const ISSUES_PER_REQUEST = 50;

const REQUESTS = ISSUES / ISSUES_PER_REQUEST;

/** A future sprint of the embedded Jira, and its field Sprint. */
const SPRINT = 3;
const SPRINT_FIELD = 'customfield_10028';

/** The built-in node has nothing for sprints. */
export const sprint500 = compare({
	name: 'sprint-500',
	title: 'Add 500 issues to a sprint',
	items: ISSUES,
	prepare: existingIssues,
	ours: {
		parameters: {
			resource: 'sprint',
			operation: 'addIssues',
			sprint: picked('id', String(SPRINT)),
			issues: '={{ $json.key }}',
		},
	},
	check: async (_run, items, jira) => {
		const found = await jira.issues(
			items.map(({ key }) => String(key)),
			[SPRINT_FIELD],
		);
		return (
			found.length === items.length &&
			found.every(({ fields }) => {
				const sprints = (fields[SPRINT_FIELD] ?? []) as ReadonlyArray<{ id: number }>;
				return sprints.some(({ id }) => id === SPRINT);
			})
		);
	},
	ideal: {
		requests: REQUESTS,
		ms: sideBySideMs(REQUESTS, answerMs(usualLatency, { issues: ISSUES_PER_REQUEST })),
	},
	targets: ({ ours }) => [atMost('requests', ours.requests, REQUESTS)],
});
