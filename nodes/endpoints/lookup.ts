import { cloudAdditions, dataCenterAdditions } from './additions';
import { corrections } from './corrections';
import { decode, type Family } from './encoding';
import type { Endpoint } from './endpoint';
import type { EndpointFacts, Flavour } from './endpointFacts';
import { LIMITS_IN_PROSE, withLimits } from './limits';
import { cloudPlatform } from './facts/cloudPlatform';
import { cloudServiceManagement } from './facts/cloudServiceManagement';
import { cloudSoftware } from './facts/cloudSoftware';
import { dataCenter } from './facts/dataCenter';
import { PathTable } from './pathTable';
import { undeclaredQuery } from './undeclaredQuery';

const FAMILIES: Readonly<Record<Flavour, readonly Family[]>> = {
	cloud: [cloudPlatform, cloudSoftware, cloudServiceManagement, cloudAdditions],
	dataCenter: [dataCenter, dataCenterAdditions],
};

/** The lookup of one flavour, built on first use. */
class Known {
	private readonly facts = new Map<string, EndpointFacts>();

	private readonly tables = new Map<string, PathTable<string>>();

	constructor(private readonly flavour: Flavour) {}

	names(): string[] {
		return FAMILIES[this.flavour].flatMap(({ endpoints }) => Object.keys(endpoints));
	}

	factsOf(name: string): EndpointFacts | undefined {
		const known = this.facts.get(name);
		if (known !== undefined) return known;
		const undeclared: Readonly<Record<string, string>> = undeclaredQuery[this.flavour];
		const [declared] = FAMILIES[this.flavour].flatMap(
			(family) => decode(name, family, undeclared[name]) ?? [],
		);
		if (declared === undefined) return undefined;
		const corrected = corrections
			.filter(({ flavour, endpoints }) => flavour === this.flavour && endpoints.includes(name))
			.reduce((facts, { correct }) => correct(facts), declared);
		const facts = withLimits(corrected, LIMITS_IN_PROSE[this.flavour][name]);
		this.facts.set(name, facts);
		return facts;
	}

	find(method: string, path: string): string | undefined {
		return (this.table(method).sameAs(path) ?? this.table(method).matches(path)[0])?.value;
	}

	sameAs(method: string, template: string): string | undefined {
		return this.table(method).sameAs(template)?.value;
	}

	private table(method: string): PathTable<string> {
		const known = this.tables.get(method);
		if (known !== undefined) return known;
		const entries = this.names()
			.filter((name) => name.startsWith(`${method} `))
			.map((name) => ({ template: name.slice(method.length + 1), value: name }));
		const table = new PathTable(entries);
		this.tables.set(method, table);
		return table;
	}
}

const KNOWN: Readonly<Record<Flavour, Known>> = {
	cloud: new Known('cloud'),
	dataCenter: new Known('dataCenter'),
};

/** The facts of a flavour as they are written, one document after the other. */
export function familiesOf(flavour: Flavour): readonly Family[] {
	return FAMILIES[flavour];
}

/** Every endpoint that a flavour has, as Atlassian writes it. */
export function endpointsOf(flavour: Flavour): Endpoint[] {
	return KNOWN[flavour].names() as Endpoint[];
}

/** Whether a flavour has an endpoint of exactly this name. */
export function hasEndpoint(name: string, flavour: Flavour): name is Endpoint {
	return KNOWN[flavour].factsOf(name) !== undefined;
}

/**
 * The facts about an endpoint. The flavour matters only for names that both flavours have; the default is Cloud.
 *
 * @throws when the flavour does not have the endpoint
 */
export function factsOf(endpoint: Endpoint, flavour?: Flavour): EndpointFacts {
	const facts =
		flavour === undefined
			? (KNOWN.cloud.factsOf(endpoint) ?? KNOWN.dataCenter.factsOf(endpoint))
			: KNOWN[flavour].factsOf(endpoint);
	if (facts === undefined) throw new Error(`${endpoint} is no endpoint of Jira ${flavour ?? ''}`);
	return facts;
}

/**
 * The endpoint for a method and a path: one as sent (`/rest/api/3/issue/SUP-1/comment`) or one with
 * placeholders of any name (`/rest/api/3/issue/{}/comment`). Without host, context path and query.
 */
export function findEndpoint(method: string, path: string, flavour: Flavour): Endpoint | undefined {
	return KNOWN[flavour].find(method.toUpperCase(), path) as Endpoint | undefined;
}

/** The endpoint for a method and a path without values, whose placeholders may have other names. */
export function endpointLike(
	method: string,
	template: string,
	flavour: Flavour,
): Endpoint | undefined {
	return KNOWN[flavour].sameAs(method.toUpperCase(), template) as Endpoint | undefined;
}
