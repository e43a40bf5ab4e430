import type { IPollFunctions } from 'n8n-workflow';
import { systemClock } from '../connection';
import { openConnection } from '../connection/openConnection';
import { momentOf } from '../values/moment';
import type { CatchingUp } from './catchUp';
import type { Change } from './change';
import { isFoundBySearching } from './events';
import { namesKnown } from './namesKnown';
import { pollChanges } from './search/poll';
import { conditionIn } from './search/windowJql';
import { isWanted } from './wanted/isWanted';
import { jqlOf } from './wanted/jql';
import { parseCondition, type JqlCondition } from './wanted/jqlClauses';
import type { Wanted } from './wanted/wanted';
import { triggerEventOf } from './wanted/wantedEvents';

/** The most milliseconds after which a search reads no more issues. */
const BUDGET_MS = 25_000;

/** The search for what a webhook did not tell of the wanted changes. */
export function missedChanges(functions: IPollFunctions, wanted: Wanted): CatchingUp['search'] {
	const events = new Set(wanted.events.map(triggerEventOf).filter(isFoundBySearching));
	return async (store, isGap) => {
		if (events.size === 0) return [];
		const connection = await openConnection(functions);
		const jql = jqlOf(wanted) ?? '';
		const isJudged = isGap || isLasting(jql) ? () => true : isLastOfIssue;
		return await pollChanges({
			open: async () => await Promise.resolve(connection),
			lookedFor: { condition: conditionIn(jql), events },
			judge: async () => {
				const known = await namesKnown(wanted, functions, connection);
				return (change) => isJudged(change) && isWanted(change, wanted, known);
			},
			store,
			limits: {
				now: () => systemClock.now(),
				budgetMs: BUDGET_MS,
				abandonedMs: functions.getPollBudgetMs(),
			},
		});
	};
}

/** Fields of an issue that hardly ever change. */
const LASTING: ReadonlySet<string> = new Set([
	...['project', 'issuekey', 'key', 'issue', 'id', 'created', 'creator', 'createddate'],
]);

/** Whether an issue that meets a query now did so before each of its changes. */
export function isLasting(jql: string): boolean {
	if (jql === '') return true;
	const condition = parseCondition(jql);
	return condition !== undefined && fieldsIn(condition).every((field) => LASTING.has(field));
}

function fieldsIn(condition: JqlCondition): string[] {
	switch (condition.is) {
		case 'clause':
			return [(condition.words[0] ?? '').toLowerCase().replace(/^(["'])(.*)\1$/, '$2')];
		case 'not':
			return fieldsIn(condition.part);
		case 'and':
		case 'or':
			return condition.parts.flatMap(fieldsIn);
	}
}

/** How far the time of a change may lie from that of its issue, in milliseconds: Jira may cut off parts of a second. */
const SAME_MOMENT_MS = 1000;

/**
 * Whether a change is the last one of its issue. Jira decides by its JQL after each change whether a webhook is told of
 * it, and a search, whether the issue meets the JQL now: of an earlier change, that says nothing.
 */
export function isLastOfIssue({ issue, time }: Change): boolean {
	const updated = momentOf(issue?.fields?.['updated']);
	return updated === undefined || time >= updated - SAME_MOMENT_MS;
}
