import { jqlAnyOf, jqlParts } from '../../values/jql';
import { parseCondition, writeCondition, type JqlCondition } from './jqlClauses';
import type { Wanted } from './wanted';

type Filtered = Pick<Wanted, 'jql' | 'projects'>;

/**
 * The condition for the issues that are wanted: of the chosen projects, and found by the JQL, whose order does not
 * matter here.
 *
 * @returns undefined if all are wanted
 */
export function jqlOf({ jql = '', projects }: Filtered): string | undefined {
	const parts = [jqlAnyOf('project', projects), jqlParts(jql).condition || undefined].filter(
		(part) => part !== undefined,
	);
	if (parts.length < 2) return parts[0];
	return parts.map((part) => (isOneClause(part) ? part : `(${part})`)).join(' AND ');
}

const isOneClause = (condition: string): boolean => parseCondition(condition)?.is === 'clause';

/** The condition of a dynamic webhook, and what it cannot take. */
export interface DynamicJql {
	/** For `jqlFilter`, which is required. */
	readonly filter: string;
	/** What the issue of each event has to meet besides, for Jira to decide; undefined if that is nothing. */
	readonly remaining: string | undefined;
}

/** Every issue: `is not EMPTY` is refused there. Source: a report from a live site, October 2026; no document. */
const EVERY_ISSUE = 'project != null';

/**
 * Divides the condition for the issues that are wanted: what a dynamic webhook can take, and the rest. A part is taken
 * only as a whole; where it is not certain that Jira accepts it, it stays with the rest.
 *
 * Source: `jqlFilter` of `POST /rest/api/3/webhook`, Jira Cloud platform REST API.
 */
export function dynamicJql(wanted: Filtered): DynamicJql {
	const whole = jqlOf(wanted);
	if (whole === undefined) return { filter: EVERY_ISSUE, remaining: undefined };
	const condition = parseCondition(whole);
	if (condition === undefined) return { filter: EVERY_ISSUE, remaining: whole };
	const parts = flattened(condition);
	const taken = parts.filter(isTaken);
	const others = parts.filter((part) => !isTaken(part));
	return {
		filter: taken.length === 0 ? EVERY_ISSUE : allOf(taken),
		remaining: others.length === 0 ? undefined : allOf(others),
	};
}

function flattened(condition: JqlCondition): readonly JqlCondition[] {
	return condition.is === 'and' ? condition.parts.flatMap(flattened) : [condition];
}

function allOf(parts: readonly JqlCondition[]): string {
	return writeCondition(
		parts.length === 1 && parts[0] !== undefined ? parts[0] : { is: 'and', parts },
	);
}

function isTaken(condition: JqlCondition): boolean {
	switch (condition.is) {
		case 'clause':
			return isTakenClause(condition.words);
		// A negation can be written with != and NOT IN; that it is allowed itself, no document says.
		case 'not':
			return false;
		case 'and':
		case 'or':
			return condition.parts.every(isTaken);
	}
}

/** The fields that are allowed, besides `issue.property[…]`; of custom fields only one, whose ID differs by site. */
const FIELDS: ReadonlySet<string> = new Set([
	...['issuekey', 'project', 'issuetype', 'status', 'assignee', 'reporter'],
]);

/** What is no name or ID in JQL, but stands for something. */
const KEYWORDS: ReadonlySet<string> = new Set(['empty', 'null']);

function isTakenClause([field = '', ...others]: readonly string[]): boolean {
	if (!FIELDS.has(field.toLowerCase().replace(/^(["'])(.*)\1$/, '$2'))) return false;
	const rest = others.map((word) => word.toLowerCase());
	if (rest[0] === '=' || rest[0] === '!=') {
		return rest.length === 2 && isValue(rest[1] ?? '');
	}
	const list =
		rest[0] === 'not' && rest[1] === 'in' ? rest.slice(2) : rest[0] === 'in' && rest.slice(1);
	if (list === false || list[0] !== '(' || list.at(-1) !== ')') return false;
	const values = list.slice(1, -1);
	return (
		values.length % 2 === 1 &&
		values.every((word, index) => (index % 2 === 0 ? isValue(word) : word === ','))
	);
}

/** A name or an ID: no function, which would have parentheses, and no keyword. */
function isValue(word: string): boolean {
	return !/^[(),]$/.test(word) && !KEYWORDS.has(word);
}
