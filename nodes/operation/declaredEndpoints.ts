import {
	accessOf,
	endpointAt,
	factsOf,
	isRepeatable,
	type Access,
	type Endpoint,
	type Flavour,
	type ScopeSets,
} from '../endpoints';

/** What an operation's endpoints say of it. */
export interface EndpointSummary {
	/** The requests that it may make, as Atlassian's documents name them, on each flavour. */
	readonly specification: Readonly<Record<Flavour, readonly Endpoint[]>>;
	/** What a token needs for all of its requests on Cloud. */
	readonly scopes: ScopeSets;
	/** `delete` where all that it changes is deleted. */
	readonly access: Access;
	/** Whether carrying it out twice leaves Jira as carrying it out once does. */
	readonly repeatable: boolean;
}

/**
 * The endpoints that an operation asks: by the names that Cloud has, and Data Center's own where Cloud has none; or for each
 * flavour, where it asks only one of them for what both have.
 */
export type DeclaredEndpoints<E extends Endpoint = Endpoint> =
	| readonly E[]
	| Readonly<Record<Flavour, readonly E[]>>;

/** Endpoints with one more that is asked on both flavours. */
export function withEndpoint(endpoint: Endpoint, endpoints: DeclaredEndpoints): DeclaredEndpoints {
	return 'cloud' in endpoints
		? {
				cloud: [endpoint, ...endpoints.cloud],
				dataCenter: [endpoint, ...endpoints.dataCenter],
			}
		: [endpoint, ...endpoints];
}

/** What follows from the endpoints that an operation declares. */
export function summarizeEndpoints(declared: DeclaredEndpoints): EndpointSummary {
	const { cloud: ofCloud, dataCenter } =
		'cloud' in declared ? declared : { cloud: declared, dataCenter: declared };
	const there = (flavour: Flavour, endpoints: readonly Endpoint[]) => [
		...new Set(endpoints.flatMap((endpoint) => endpointAt(endpoint, flavour) ?? [])),
	];
	const endpoints = [...ofCloud, ...dataCenter];
	const cloud = there('cloud', ofCloud);
	const changes = endpoints.map(accessOf).filter((access) => access !== 'read');
	const scopes = cloud.map((endpoint) => factsOf(endpoint, 'cloud').scopes);
	return {
		specification: { cloud, dataCenter: there('dataCenter', dataCenter) },
		scopes: {
			classic: togetherSufficing(scopes.map(({ classic }) => classic)),
			granular: togetherSufficing(scopes.map(({ granular }) => granular)),
		},
		access:
			changes.length === 0
				? 'read'
				: changes.every((access) => access === 'delete')
					? 'delete'
					: 'write',
		repeatable: endpoints.every(isRepeatable),
	};
}

type Sets = ReadonlyArray<readonly string[]>;

/** The sets of scopes that suffice for several endpoints, out of those that suffice for each. */
function togetherSufficing(alternatives: readonly Sets[]): Sets {
	if (alternatives.length === 0) return [];
	return alternatives.reduce<Sets>(
		(sets, more) =>
			sets.flatMap((set) => more.map((other) => [...new Set([...set, ...other])].toSorted())),
		[[]],
	);
}
