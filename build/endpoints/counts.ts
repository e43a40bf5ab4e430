import { callableEndpoints, type ListedApi } from '../../nodes/endpoints/catalogue';

/** How many endpoints the node Jira Platform calls by name. */
export interface EndpointCounts {
	readonly endpoints: number;
	readonly byApi: Readonly<Partial<Record<ListedApi, number>>>;
	/** How many of them are deprecated. */
	readonly deprecated: number;
}

/** Counts the endpoints of both kinds of Jira, as they are committed. */
export function endpointCounts(): EndpointCounts {
	const all = [...callableEndpoints('cloud'), ...callableEndpoints('dataCenter')];
	const apis = [...new Set(all.map(({ api }) => api))];
	return {
		endpoints: all.length,
		byApi: Object.fromEntries(
			apis.map((api) => [api, all.filter((one) => one.api === api).length]),
		),
		deprecated: all.filter(({ deprecated }) => deprecated).length,
	};
}
