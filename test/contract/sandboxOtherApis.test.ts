import { agileApi, serviceDeskApi, softwareApi } from '../sandbox/jira/rest/route';
import {
	agileRouteTable,
	serviceDeskRouteTable,
	softwareRouteTable,
} from '../sandbox/jira/rest/routeTable';
import { startSandbox, type Sandbox } from '../sandbox/sandbox';
import { caseFaults, type Expectation } from './caseFaults';
import { boardCases } from './cases/boards';
import type { Case, Cases } from './cases/case';
import { serviceDeskCases } from './cases/serviceDesk';
import { softwareListCases } from './cases/softwareLists';
import { describeContract } from './describeContract';
import { SandboxDriver, type Target } from './sandboxDriver';

const boards = {
	what: 'boards',
	api: agileApi,
	table: agileRouteTable,
	cases: boardCases,
} as const;

/** No document describes Jira Service Management on Data Center. */
const apis = [
	{ ...boards, flavour: 'cloud' },
	{ ...boards, flavour: 'dataCenter' },
	{
		what: 'lists of issues',
		api: softwareApi,
		table: softwareRouteTable,
		cases: softwareListCases,
		flavour: 'cloud',
	},
	{
		what: 'Jira Service Management',
		api: serviceDeskApi,
		table: serviceDeskRouteTable,
		cases: serviceDeskCases,
		flavour: 'cloud',
	},
] as const;

describeContract("the embedded Jira's other APIs", (specifications) => {
	describe.each(apis)(
		'speak as Atlassian describes it: $what, $flavour',
		({ flavour, api, table, ...rest }) => {
			const cases: Readonly<Record<string, Cases>> = rest.cases;
			let sandbox: Sandbox;
			let driver: SandboxDriver;

			beforeAll(async () => {
				sandbox = await startSandbox({ flavour, seed: { name: 'software', issues: 9 } });
				const target: Target = { name: flavour, flavour, api };
				driver = new SandboxDriver(sandbox, target);
			});

			afterAll(async () => {
				await sandbox.close();
			});

			it('has cases for its routes, and for no others', () => {
				const names = table(flavour).map(({ method, path }) => `${method} ${path}`);
				expect(Object.keys(cases).sort()).toEqual(names.sort());
			});

			it.each(table(flavour))('$method $path', async ({ method, path }) => {
				const { good, bad } = cases[`${method} ${path}`] ?? { good: [], bad: [] };
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
