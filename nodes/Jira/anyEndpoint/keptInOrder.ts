import type { JiraRequest } from '../../connection';
import { accessOf } from '../../endpoints';

/**
 * What a request writes to, if that is no issue in its path: requests for the same are sent one after the other, so that
 * the last item has the last word. Bulk operations may change the same issues, so they follow one another; what a POST
 * creates is new each time.
 */
export function keptInOrder({ endpoint, path }: Pick<JiraRequest, 'endpoint' | 'path'>) {
	if (accessOf(endpoint) === 'read' || /\{issue\w*\}|\{requestIdOrKey\}/.test(endpoint)) {
		return undefined;
	}
	if (endpoint.includes('/bulk/')) return 'bulk operations';
	return endpoint.startsWith('POST ')
		? undefined
		: `${endpoint.replace(/^\S+ /, '')} ${JSON.stringify(path)}`;
}
