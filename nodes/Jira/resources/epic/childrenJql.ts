import { jqlText } from '../../../values/jql';

/** Quoted texts, and the beginning of the order outside of them. */
const QUOTED_OR_ORDER = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\border\s+by\b/gi;

/**
 * The query for the issues of an epic, narrowed and ordered by another one.
 *
 * @param jql a condition, an order, or both
 */
export function childrenJql(epic: string, jql = ''): string {
	const order = [...jql.matchAll(QUOTED_OR_ORDER)].find(([text]) => /^order/i.test(text));
	const condition = jql.slice(0, order?.index).trim();
	const inOrder = order === undefined ? 'ORDER BY Rank ASC' : jql.slice(order.index).trim();
	const isChild = `parent = ${jqlText(epic)}`;
	return `${condition === '' ? isChild : `${isChild} AND (${condition})`} ${inOrder}`;
}
