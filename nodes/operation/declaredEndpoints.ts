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

/** What follows from the endpoints that an operation declares. */
export interface EndpointsTold {
	/** The requests that it may make, as Atlassian's documents name them, on each flavour. */
	readonly specification: Readonly<Record<Flavour, readonly Endpoint[]>>;
	/** What a token needs for all of its requests on Cloud. */
	readonly scopes: ScopeSets;
	/** `delete` where all that it changes is deleted. */
	readonly access: Access;
	/** Whether carrying it out twice leaves Jira as carrying it out once does. */
	readonly repeatable: boolean;
}

/** @param endpoints by the names that Cloud has; Data Center's own where Cloud has none */
export function endpointsTold(endpoints: readonly Endpoint[]): EndpointsTold {
	const there = (flavour: Flavour) => [
		...new Set(endpoints.flatMap((endpoint) => endpointAt(endpoint, flavour) ?? [])),
	];
	const cloud = there('cloud');
	const changes = endpoints.map(accessOf).filter((access) => access !== 'read');
	const scopes = cloud.map((endpoint) => factsOf(endpoint, 'cloud').scopes);
	return {
		specification: { cloud, dataCenter: there('dataCenter') },
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
