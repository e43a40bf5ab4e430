import { jqlParts, jqlText } from '../../../values/jql';

/**
 * The query for the issues of an epic, narrowed and ordered by another one.
 *
 * @param jql a condition, an order, or both
 */
export function childrenJql(epic: string, jql = ''): string {
	const { condition, order } = jqlParts(jql);
	const isChild = `parent = ${jqlText(epic)}`;
	return `${condition === '' ? isChild : `${isChild} AND (${condition})`} ${order || 'ORDER BY Rank ASC'}`;
}
