import type { RouteName } from '../sandbox/jira/rest/route';
import { routeTable } from '../sandbox/jira/rest/routeTable';
import { startSandbox, type Sandbox } from '../sandbox/sandbox';
import { caseFaults, type Expectation } from './caseFaults';
import { allCases } from './cases/allCases';
import type { Case } from './cases/case';
import { describeContract } from './describeContract';
import { SandboxDriver, TARGETS } from './sandboxDriver';

describeContract('the embedded Jira', (specifications) => {
	describe.each(TARGETS)('speaks as Atlassian describes it: $name', (target) => {
		let sandbox: Sandbox;
		let driver: SandboxDriver;

		beforeAll(async () => {
			sandbox = await startSandbox({ flavour: target.flavour });
			driver = new SandboxDriver(sandbox, target);
			await driver.prepare();
		});

		afterAll(async () => {
			await sandbox.close();
		});

		const cases = (method: string, path: string) => {
			const found = allCases(driver.situation)[`${method} ${path}` as RouteName];
			if (found === undefined) throw new Error(`No cases for ${method} ${path}`);
			return found;
		};

		it('has no cases for routes that do not exist', () => {
			const routes = (['cloud', 'dataCenter'] as const).flatMap((flavour) =>
				routeTable(flavour, '3'),
			);
			const names = new Set(routes.map(({ method, path }) => `${method} ${path}`));
			const listed = Object.keys(allCases(driver.situation));
			expect(listed.filter((name) => !names.has(name))).toEqual([]);
		});

		it.each(routeTable(target.flavour, target.api === '/rest/api/3' ? '3' : '2'))(
			'$method $path',
			async ({ method, path }) => {
				const { good, bad } = cases(method, path);
				expect(good.length + bad.length).toBeGreaterThan(0);
				const faults = async (requests: Case[], expectation: Expectation) =>
					await caseFaults(driver, specifications, method, requests, expectation);
				const response = { sides: ['response'] } as const;
				expect(await faults(good, { sides: ['request', 'response'], outcome: 'answered' })).toEqual(
					[],
				);
				expect(await faults(bad, { ...response, outcome: 'refused' })).toEqual([]);
				expect(
					await faults([...good, ...bad], { ...response, outcome: 'either', signed: false }),
				).toEqual([]);
			},
		);
	});
});
