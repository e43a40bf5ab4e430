import { ratioOf, type ScenarioResult } from '../figures/result';
import { atMost, holds, rounded } from '../figures/target';
import type { BenchWorld } from '../world/benchWorld';
import { deleteIssues } from './deleteIssues';
import { measureComparison, type Comparison } from './comparison';
import { issueOfItem } from './parameters';
import { existingIssues } from './readIssues';
import type { Effort, Scenario } from './scenario';

const LABEL = 'measured';

/** Jira's task takes as long as its requests, or 3 ms longer for each issue; both are reported. */
const SLOW_TASK = { perTask: 0, perIssue: 3 };

/** Lookups, submitting and following a task need no more requests than this, for up to 1,000 issues. */
const MOST_REQUESTS = 20;

const bulk = {
	items: 500,
	// This only measures the built-in node's usual figures again, so fewer items are enough.
	builtInItems: 50,
	wantedRatio: 60,
	targets: ({ ours, runs }) => [
		atMost('requests', ours.requests, MOST_REQUESTS),
		holds(
			'an outcome for each item',
			runs.every(({ outputs }) => outputs.length === 500),
		),
	],
} satisfies Partial<Comparison>;

export const update500Bulk = bulkScenario({
	...bulk,
	name: 'update-500-bulk',
	title: 'Update 500 issues alike, in bulk',
	prepare: existingIssues,
	ours: {
		parameters: {
			resource: 'issue',
			operation: 'update',
			issue: issueOfItem,
			changes: { labels: LABEL },
			bulk: true,
		},
	},
	builtIn: {
		parameters: {
			resource: 'issue',
			operation: 'update',
			issueKey: '={{ $json.key }}',
			updateFields: { labels: [LABEL] },
		},
	},
	check: async (_run, items, jira) => {
		const found = await jira.issues(
			items.map(({ key }) => String(key)),
			['labels'],
		);
		return (
			found.length === items.length &&
			found.every(({ fields }) => String(fields['labels']) === LABEL)
		);
	},
});

export const delete500Bulk = bulkScenario({
	...deleteIssues,
	...bulk,
	name: 'delete-500-bulk',
	title: 'Delete 500 issues, in bulk',
	ours: { parameters: { ...deleteIssues.ours.parameters, bulk: true } },
});

/** The comparison, repeated with a slow task. */
function bulkScenario(comparison: Comparison): Scenario {
	const { name, title } = comparison;
	return {
		name,
		title,
		measure: async (world: BenchWorld, effort: Effort): Promise<ScenarioResult> => {
			const result = await measureComparison(world, comparison, effort);
			const { ours } = await measureComparison(world, withSlowTask(comparison), {
				...effort,
				rounds: 1,
			});
			const ratio = ratioOf({ ...result, ours });
			const note = `where Jira's task takes 3 ms an issue: ${rounded(ours.ms / 1000)} s, ${rounded(ratio ?? 0)} times as fast`;
			return { ...result, notes: [...(result.notes ?? []), note] };
		},
	};
}

/** Our node alone: Jira's tasks change nothing for the built-in one. */
function withSlowTask(comparison: Comparison): Comparison {
	const alone: { -readonly [Key in keyof Comparison]: Comparison[Key] } = { ...comparison };
	delete alone.builtIn;
	return { ...alone, settings: { bulkTask: SLOW_TASK } };
}
