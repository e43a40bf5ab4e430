import { plainSample } from '../samples/plainSample';
import { serverVersions } from '../sandbox/jira/serverVersion';
import type { Values } from './form';
import { guardedNodes, guardedOn, type Guarded } from './guardedNodes';
import { World } from './world';

/** What Jira 11 accepts, as do the versions before it. */
const TOKEN = 'jiraDataCenterPatApi';

/** What Jira 11 no longer accepts. */
const PASSWORD = 'jiraDataCenterApi';

/** Every operation that Data Center has, with the samples that other tests use, too. */
const operations: Guarded[] = guardedNodes.flatMap((node) => guardedOn('dataCenter', node));

describe.each(serverVersions)('Jira Data Center %s', (version) => {
	let world: World;
	beforeAll(async () => {
		world = await World.open('dataCenter', { version });
	}, 60_000);
	afterAll(async () => await world.close());

	it.each(operations)(
		'carries out $name',
		async (guarded) => {
			const { operation, samples, allSamples } = guarded;
			const own = samples.filter((sample) => allSamples.includes(sample));
			for (const sample of own.length > 0 ? own : [plainSample(operation)]) {
				const signedIn = { ...guarded, credentialType: TOKEN };
				await world.prepare(signedIn, sample);
				const items = [sample.parameters(world.place()) as Values];
				const { error, requests } = await world.run(signedIn, { items });
				expect(error?.message).toBeUndefined();
				// Nothing is tried that this version does not have.
				const unknown = requests.filter(({ responseBody }) =>
					JSON.stringify(responseBody ?? '').includes('null for uri'),
				);
				expect(unknown.map(({ method, path }) => `${method} ${path}`)).toEqual([]);

				const refused = await world.run({ ...guarded, credentialType: PASSWORD }, { items });
				if (version === '11.3') {
					expect(refused.error?.message).toMatch(/^Jira 11 has password sign-in off by default /);
					expect(refused.requests.length).toBeLessThanOrEqual(2);
				} else {
					expect(refused.error?.message ?? '').not.toMatch(/password/);
				}
			}
		},
		20_000,
	);
});
