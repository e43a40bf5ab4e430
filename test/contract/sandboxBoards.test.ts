import type { AgileRouteName } from '../sandbox/jira/rest/route';
import { agileRouteTable } from '../sandbox/jira/rest/routeTable';
import { startSandbox, type Sandbox } from '../sandbox/sandbox';
import { boardCases } from './cases/boards';
import type { Case } from './cases/case';
import { describeContract } from './describeContract';
import { describeMismatch } from './exchange';
import { SandboxDriver } from './sandboxDriver';

describeContract("the embedded Jira's boards", (specifications) => {
	describe.each(['cloud', 'dataCenter'] as const)(
		'speak as Atlassian describes it: %s',
		(flavour) => {
			let sandbox: Sandbox;
			let driver: SandboxDriver;

			beforeAll(async () => {
				sandbox = await startSandbox({ flavour, seed: { name: 'software', issues: 9 } });
				driver = new SandboxDriver(sandbox, { name: flavour, flavour, api: '/rest/agile/1.0' });
			});

			afterAll(async () => {
				await sandbox.close();
			});

			/** What is wrong with the answers, in sentences. */
			const faults = async (
				method: string,
				requests: readonly Case[],
				expected: 'answered' | 'refused',
				signed = true,
			): Promise<string[]> => {
				const found: string[] = [];
				for (const request of requests) {
					const exchange = await driver.send(method, request, signed);
					const outcome = exchange.status < 400 ? 'answered' : 'refused';
					const place = `${method} ${exchange.path}`;
					if (outcome !== expected) {
						found.push(`${place} is ${outcome} (${JSON.stringify(exchange.responseBody)})`);
					}
					const sides = expected === 'answered' ? ['request', 'response'] : ['response'];
					found.push(
						...specifications
							.check(exchange)
							.filter(({ kind, side }) => kind !== 'deprecated' && sides.includes(side))
							.map((mismatch) => `${place} → ${describeMismatch(mismatch)}`),
					);
				}
				return found;
			};

			it('has cases for its routes, and for no others', () => {
				const names = agileRouteTable(flavour).map(({ method, path }) => `${method} ${path}`);
				expect(Object.keys(boardCases).sort()).toEqual(names.sort());
			});

			it.each(agileRouteTable(flavour))('$method $path', async ({ method, path }) => {
				const { good, bad } = boardCases[`${method} ${path}` as AgileRouteName] ?? {
					good: [],
					bad: [],
				};
				expect(good).not.toEqual([]);
				expect(await faults(method, good, 'answered')).toEqual([]);
				expect(await faults(method, bad, 'refused')).toEqual([]);
				expect(await faults(method, good, 'refused', false)).toEqual([]);
			});
		},
	);
});
