import type { Asked } from '../asked';
import type { Parameters } from '../workflow';

/** What Jira stores, unchanged: what follows in the workflow reads it as it is. */
export const asStored: Parameters = { simplify: false };

/** 'Return All' and 'Limit', whose defaults are the same. */
export function returned(asked: Asked): Parameters {
	const all = asked.given('returnAll');
	return { returnAll: all, limit: all === true ? undefined : asked.given('limit') };
}
