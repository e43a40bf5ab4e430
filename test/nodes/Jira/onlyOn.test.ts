import type { INodeParameters } from 'n8n-workflow';
import { jiraOperations } from '../../samples/operations';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { jsonOf, located, runJira } from './jiraRun';

const PRODUCTS = { cloud: 'Jira Cloud', dataCenter: 'Jira Data Center' } as const;

const OTHER = { cloud: 'dataCenter', dataCenter: 'cloud' } as const;

const limited = jiraOperations.flatMap(({ resource, name, ...operation }) =>
	operation.onlyOn === undefined
		? []
		: [{ ...operation, onlyOn: operation.onlyOn, asked: `${resource}.${name}` }],
);

/** Something in every field that must be filled in, or n8n itself refuses to run the node. */
const filledIn = (parameters: (typeof limited)[number]['parameters']): INodeParameters =>
	Object.fromEntries(
		parameters
			.filter(({ required }) => required === true)
			.map(({ name, type, modes = [] }) => [
				name,
				type === 'resourceLocator' ? located(modes.at(-1)?.name ?? 'id', '1') : '1',
			]),
	);

describe('What only one kind of Jira has', () => {
	const sandboxes = new Map<Sandbox['flavour'], Sandbox>();
	const on = (flavour: Sandbox['flavour']) => sandboxes.get(flavour) as Sandbox;
	beforeAll(async () => {
		for (const flavour of ['cloud', 'dataCenter'] as const) {
			sandboxes.set(flavour, await startSandbox({ flavour }));
		}
	});
	afterAll(async () => {
		for (const sandbox of sandboxes.values()) await sandbox.close();
	});

	it.each(limited)('$asked is refused on the other one, with what to do instead', async (one) => {
		const sandbox = on(OTHER[one.onlyOn]);
		sandbox.clearRequests();
		const { error } = await runJira(sandbox, {
			operation: one.asked,
			parameters: filledIn(one.parameters),
		});
		expect(error?.message).toBe(
			`'${one.action}' works only on ${PRODUCTS[one.onlyOn]}, and this credential is for ${PRODUCTS[OTHER[one.onlyOn]]}`,
		);
		expect(error?.description).toContain(one.instead);
		expect(one.instead).toMatch(/^[A-Z].*\.$/);
		// Signing in finds out where the API is.
		expect(sandbox.requests.filter(({ endpoint }) => !endpoint.endsWith('/myself'))).toEqual([]);
	});

	it.each(limited)('$asked says so in its description', ({ onlyOn, description }) => {
		expect(description).toMatch(onlyOn === 'cloud' ? /\(Cloud only\)$/ : /\(Data Center only\)$/);
	});

	it('is told to each item where the run continues', async () => {
		const [one] = limited;
		if (one === undefined) throw new Error('No operation is limited to one kind of Jira');
		const run = await runJira(on(OTHER[one.onlyOn]), {
			operation: one.asked,
			parameters: filledIn(one.parameters),
			items: [{}, {}],
			continueOnFail: true,
		});
		expect(jsonOf(run).map(({ error }) => error)).toEqual(
			Array(2).fill(expect.stringContaining(`works only on ${PRODUCTS[one.onlyOn]}`)),
		);
	});
});
