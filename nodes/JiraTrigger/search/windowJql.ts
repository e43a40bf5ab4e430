import { ItemRefused } from '../../operation';
import { isBalanced, jqlParts } from '../../values/jql';
import { minuteOf } from './pollState';

/**
 * The condition of a user's query, without its order; `''` if it has none.
 *
 * @throws ItemRefused if the condition would change its meaning within a larger one
 */
export function conditionIn(jql: string): string {
	const { condition } = jqlParts(jql);
	if (!isBalanced(condition)) {
		throw new ItemRefused(
			"'JQL' has a parenthesis without its counterpart",
			'Check the parentheses. In Jira, the advanced search marks the place.',
		);
	}
	return condition;
}

/**
 * The query for the issues that meet a condition and were updated at a time or later.
 *
 * A time as a number is milliseconds since 1970, in no time zone, whatever the user's is. Jira may compare only by
 * minutes, so the query begins with the minute. The order is one that updating an issue does not change: otherwise
 * issues would move from page to page while the pages are read.
 */
export function windowJql(condition: string, from: number): string {
	const window = `updated >= ${minuteOf(from)}`;
	const where = condition === '' ? window : `${window} AND (${condition})`;
	return `${where} ORDER BY created ASC, key ASC`;
}
