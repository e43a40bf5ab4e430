import { jsonAnswer } from '../front/answer';
import { accepted, refusal } from './answers';
import { isJson } from './api';
import type { Route } from './routes';
import type { WorkspaceApi } from './state';

const validId = /^[a-zA-Z0-9\-_.~@:{}=]+(\/[a-zA-Z0-9\-_.~@:{}=]+)*$/;

/** The operations on linked workspaces of operations and security tools. */
export const workspaceRoutes: readonly Route[] = [
	...(['operations', 'security'] as const).flatMap(sharedRoutes),
	{
		api: 'security',
		method: 'GET',
		path: 'linkedWorkspaces/:id',
		answer: ({ state, params: { id = '' } }) => {
			const linked = state.workspaces.security.get(id);
			return linked === undefined
				? refusal('security', 404, 'No data found for the given workspace ID.')
				: jsonAnswer(200, { workspaceId: id, updatedAt: new Date(linked).toISOString() });
		},
	},
];

function sharedRoutes(api: WorkspaceApi): Route[] {
	return [
		{
			api,
			method: 'POST',
			path: 'linkedWorkspaces/bulk',
			answer: ({ state, body }) => {
				const ids: unknown = isJson(body) ? body['workspaceIds'] : undefined;
				if (
					!Array.isArray(ids) ||
					ids.length === 0 ||
					!ids.every((id) => validId.test(String(id)))
				) {
					return refusal(api, 400, 'workspaceIds must be a list of valid IDs.');
				}
				if (ids.length > 100) return refusal(api, 413, 'Submit at most 100 IDs in each payload.');
				for (const id of ids) state.workspaces[api].set(String(id), state.clock());
				return api === 'operations' ? jsonAnswer(202, { acceptedWorkspaceIds: ids }) : accepted;
			},
		},
		{
			api,
			method: 'DELETE',
			path: 'linkedWorkspaces/bulk',
			answer: ({ state, query }) => {
				const { workspaceIds } = query;
				if (typeof workspaceIds !== 'string') {
					return refusal(api, 400, 'Name the workspaces in workspaceIds.');
				}
				for (const id of workspaceIds.split(',')) state.workspaces[api].delete(id);
				return accepted;
			},
		},
		{
			api,
			method: 'GET',
			path: 'linkedWorkspaces',
			answer: ({ state, query }) => {
				const all = [...state.workspaces[api].keys()];
				const { workspaceId } = query;
				const ids = workspaceId === undefined ? all : all.filter((id) => id === workspaceId);
				return ids.length === 0
					? refusal(api, 404, 'No data found for the given workspace ID.')
					: jsonAnswer(200, { workspaceIds: ids });
			},
		},
	];
}
