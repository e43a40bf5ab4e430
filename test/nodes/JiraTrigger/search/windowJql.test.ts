import { conditionIn, windowJql } from '../../../../nodes/JiraTrigger/search/windowJql';

const AT = Date.UTC(2026, 2, 1, 12, 30, 45, 678);
const WINDOW = `updated >= ${Date.UTC(2026, 2, 1, 12, 30)}`;
const ORDER = 'ORDER BY created ASC, key ASC';

describe('the query for what was updated', () => {
	it.each([
		['', `${WINDOW} ${ORDER}`],
		['ORDER BY Rank', `${WINDOW} ${ORDER}`],
		['project = SUP', `${WINDOW} AND (project = SUP) ${ORDER}`],
		['a = 1 OR b = 2 order  by c desc', `${WINDOW} AND (a = 1 OR b = 2) ${ORDER}`],
		[
			'summary ~ "order by (" AND a = 1',
			`${WINDOW} AND (summary ~ "order by (" AND a = 1) ${ORDER}`,
		],
		["summary ~ 'it\\'s )' ORDER BY key", `${WINDOW} AND (summary ~ 'it\\'s )') ${ORDER}`],
		['a in (1, 2)\nORDER\nBY key', `${WINDOW} AND (a in (1, 2)) ${ORDER}`],
	])(
		'of %j is by minutes, in milliseconds, and in an order that updates do not change',
		(jql, expected) => {
			expect(windowJql(conditionIn(jql), AT)).toBe(expected);
		},
	);

	it.each(['a = 1) OR (b = 2', '(a = 1', 'a in (1))', 'summary ~ "(" )'])(
		'refuses %j, which would mean something else in parentheses',
		(jql) => {
			expect(() => conditionIn(jql)).toThrow("'JQL' has a parenthesis without its counterpart");
		},
	);
});
