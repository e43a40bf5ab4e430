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

/** What follows from an operation's endpoints. */
export interface EndpointSummary {
	/** The endpoints that it may use on each flavour, as Atlassian's documents name them. */
	readonly specification: Readonly<Record<Flavour, readonly Endpoint[]>>;
	/** The only kind of Jira that has it; undefined if both have. */
	readonly onlyOn?: Flavour | undefined;
	/**
	 * Those that only some values need, on Cloud: the sprints of a board, to find one by its name. A token without their
	 * scopes carries out everything else.
	 */
	readonly optional: readonly Endpoint[];
	/** What a token needs for its other requests on Cloud. */
	readonly scopes: ScopeSets;
	/** `delete` if all its changes are deletions. */
	readonly access: Access;
	/** Whether carrying it out twice leaves Jira in the same state as once. */
	readonly repeatable: boolean;
	/** Whether items name their endpoints themselves: then nothing of the above says what a run will do. */
	readonly anyEndpoint?: true;
}

/** Declares that items name their endpoints themselves. */
export const EVERY_ENDPOINT = 'everyEndpoint';

const NAMED_BY_ITEMS: EndpointSummary = {
	specification: { cloud: [], dataCenter: [] },
	optional: [],
	scopes: { classic: [[]], granular: [[]] },
	access: 'write',
	repeatable: false,
	anyEndpoint: true,
};

/**
 * The endpoints that an operation uses, by their Cloud names, or by their Data Center names if Cloud does not have
 * them; or a list for each flavour.
 */
export type DeclaredEndpoints<E extends Endpoint = Endpoint> =
	| readonly E[]
	| Readonly<Record<Flavour, readonly E[]>>;

/** Adds an endpoint that is used on both flavours. */
export function withEndpoint(endpoint: Endpoint, endpoints: DeclaredEndpoints): DeclaredEndpoints {
	return 'cloud' in endpoints
		? {
				cloud: [endpoint, ...endpoints.cloud],
				dataCenter: [endpoint, ...endpoints.dataCenter],
			}
		: [endpoint, ...endpoints];
}

/** What follows from the endpoints that an operation declares. */
export function summarizeEndpoints(
	declared: DeclaredEndpoints | typeof EVERY_ENDPOINT,
	optional: readonly Endpoint[] = [],
	onlyOn?: Flavour,
): EndpointSummary {
	if (declared === EVERY_ENDPOINT) return NAMED_BY_ITEMS;
	const { cloud: ofCloud, dataCenter } =
		'cloud' in declared ? declared : { cloud: declared, dataCenter: declared };
	const there = (flavour: Flavour, endpoints: readonly Endpoint[]) =>
		onlyOn === undefined || onlyOn === flavour
			? [...new Set(endpoints.flatMap((endpoint) => endpointAt(endpoint, flavour) ?? []))]
			: [];
	const endpoints = [...ofCloud, ...dataCenter];
	const cloud = there('cloud', ofCloud);
	const changes = endpoints.map(accessOf).filter((access) => access !== 'read');
	const scopes = cloud
		.filter((endpoint) => !optional.includes(endpoint))
		.map((endpoint) => factsOf(endpoint, 'cloud').scopes);
	return {
		onlyOn,
		specification: { cloud, dataCenter: there('dataCenter', dataCenter) },
		optional: cloud.filter((endpoint) => optional.includes(endpoint)),
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

/** The sets of scopes that suffice for all of several endpoints, from those that suffice for each. */
function togetherSufficing(alternatives: readonly Sets[]): Sets {
	if (alternatives.length === 0) return [];
	return alternatives.reduce<Sets>(
		(sets, more) =>
			sets.flatMap((set) => more.map((other) => [...new Set([...set, ...other])].toSorted())),
		[[]],
	);
}
