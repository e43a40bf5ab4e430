import { cloudAdditions, dataCenterAdditions } from '../../nodes/endpoints/additions';
import { corrections } from '../../nodes/endpoints/corrections';
import { decode, type Family } from '../../nodes/endpoints/encoding';
import { type Endpoint, type EndpointFacts, factsOf, type Flavour } from '../../nodes/endpoints';
import { cloudPlatform } from '../../nodes/endpoints/facts/cloudPlatform';
import { cloudServiceManagement } from '../../nodes/endpoints/facts/cloudServiceManagement';
import { cloudSoftware } from '../../nodes/endpoints/facts/cloudSoftware';
import { dataCenter } from '../../nodes/endpoints/facts/dataCenter';
import { LIMITS_IN_PROSE, withLimits } from '../../nodes/endpoints/limits';
import { undeclaredQuery } from '../../nodes/endpoints/undeclaredQuery';

const generated: Record<Flavour, Family[]> = {
	cloud: [cloudPlatform, cloudSoftware, cloudServiceManagement],
	dataCenter: [dataCenter],
};

/** What a document says, without corrections. */
function declared(flavour: Flavour, name: string): EndpointFacts | undefined {
	return generated[flavour].flatMap((family) => decode(name, family) ?? [])[0];
}

const corrected = corrections.flatMap(({ flavour, endpoints, correct }) =>
	endpoints.map((name) => ({ flavour, name, correct })),
);

describe('corrections', () => {
	it.each(corrected)(
		'$flavour: $name exists and is declared differently',
		({ flavour, name, correct }) => {
			const facts = declared(flavour, name);
			expect(facts).toBeDefined();
			expect(facts && correct(facts)).not.toEqual(facts);
		},
	);

	it('correct each endpoint once', () => {
		const names = corrected.map(({ flavour, name }) => `${flavour} ${name}`);
		expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
	});
});

const added = (['cloud', 'dataCenter'] as const).flatMap((flavour) =>
	Object.entries(undeclaredQuery[flavour]).map(([name, text]) => ({ flavour, name, text })),
);

it.each(added)('$flavour: $name takes $text, which is not declared', ({ flavour, name, text }) => {
	const { query, anyQuery } = declared(flavour, name) ?? {};
	expect(anyQuery).toBe(false);
	const corrected = factsOf(name as Endpoint, flavour);
	if (text === '*') expect(corrected.anyQuery).toBe(true);
	else expect(Object.keys(corrected.query)).toHaveLength(Object.keys(query ?? {}).length + 1);
});

const limits = Object.entries(LIMITS_IN_PROSE.cloud).flatMap(([name, lists]) =>
	Object.entries(lists).map(([list, limit]) => ({ name, list, limit })),
);

describe('limits in prose', () => {
	it.each(limits)('$name takes a list $list of at most $limit', ({ name, list, limit }) => {
		const facts = declared('cloud', name);
		const before = facts?.body?.kind === 'object' ? facts.body.properties[list]?.list : undefined;
		expect(before ?? facts?.query[list]?.list).toBeDefined();
		expect(before).not.toBe(limit);
		expect(facts && withLimits(facts, { [list]: limit })).not.toEqual(facts);
	});
});

it.each([
	['cloud', cloudAdditions],
	['dataCenter', dataCenterAdditions],
] as const)('the additions for %s are in no document', (flavour, { endpoints }) => {
	for (const name of Object.keys(endpoints)) expect(declared(flavour, name)).toBeUndefined();
});
