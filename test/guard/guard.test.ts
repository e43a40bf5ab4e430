import { describeContract } from '../contract/describeContract';
import { loadSpecifications } from '../contract/specifications';
import { guard } from './guard';
import { guardedNodes, guardedOn } from './guardedNodes';
import { World } from './world';

/** Every operation of both nodes; see docs/testing.md. */
describe.each(['cloud', 'dataCenter'] as const)(
	'The guard over all operations on %s',
	(flavour) => {
		const specifications = loadSpecifications();
		let world: World;
		beforeAll(async () => {
			world = await World.open(flavour);
		}, 60_000);
		afterAll(async () => await world.close());

		it.each(guardedNodes.flatMap((node) => guardedOn(flavour, node)))(
			'finds nothing in $node: $name',
			async (guarded) => {
				expect(await guard(world, guarded, specifications)).toEqual([]);
			},
			60_000,
		);
	},
);

describeContract('What the guard sees of requests', (specifications) => {
	it("compares requests with Atlassian's documents", () => {
		expect(specifications.operations('v3').length).toBeGreaterThan(0);
	});
});
