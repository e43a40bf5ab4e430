import type { AgileRouteName } from '../sandbox/jira/rest/route';
import { agileRouteTable } from '../sandbox/jira/rest/routeTable';
import { startSandbox, type Sandbox } from '../sandbox/sandbox';
import { caseFaults, type Expectation } from './caseFaults';
import { boardCases } from './cases/boards';
import type { Case } from './cases/case';
import { describeContract } from './describeContract';
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
				const faults = async (requests: Case[], expectation: Expectation) =>
					await caseFaults(driver, specifications, method, requests, expectation);
				const response = { sides: ['response'], outcome: 'refused' } as const;
				expect(await faults(good, { sides: ['request', 'response'], outcome: 'answered' })).toEqual(
					[],
				);
				expect(await faults(bad, response)).toEqual([]);
				expect(await faults(good, { ...response, signed: false })).toEqual([]);
			});
		},
	);
});
