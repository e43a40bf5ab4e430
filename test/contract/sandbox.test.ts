import type { RouteName } from '../sandbox/jira/rest/route';
import { routeTable } from '../sandbox/jira/rest/routeTable';
import { startSandbox, type Sandbox } from '../sandbox/sandbox';
import { allCases } from './cases/allCases';
import type { Case } from './cases/case';
import { describeContract } from './describeContract';
import { describeMismatch, type Exchange, type Mismatch } from './exchange';
import { SandboxDriver, TARGETS } from './sandboxDriver';

describeContract('the embedded Jira', (specifications) => {
	/** Every difference, except that Atlassian will remove an operation some day. */
	const mismatches = (exchange: Exchange, sides: ReadonlyArray<Mismatch['side']>): string[] =>
		specifications
			.check(exchange)
			.filter(({ kind, side }) => kind !== 'deprecated' && sides.includes(side))
			.map((mismatch) => `${exchange.method} ${exchange.path} → ${describeMismatch(mismatch)}`);

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

		/** Sends requests one after the other; what is wrong, in sentences. */
		const faults = async (
			method: string,
			requests: Case[],
			sides: ReadonlyArray<Mismatch['side']>,
			expected: 'answered' | 'refused' | 'either',
			signed = true,
		): Promise<string[]> => {
			const found: string[] = [];
			for (const request of requests) {
				const exchange = await driver.send(method, request, signed);
				const outcome = exchange.status < 400 ? 'answered' : 'refused';
				if (expected !== 'either' && outcome !== expected) {
					const body = JSON.stringify(exchange.responseBody)?.slice(0, 300);
					found.push(`${method} ${exchange.path} is ${outcome} (${exchange.status} ${body})`);
				}
				found.push(...mismatches(exchange, sides));
			}
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
				expect(await faults(method, good, ['request', 'response'], 'answered')).toEqual([]);
				expect(await faults(method, bad, ['response'], 'refused')).toEqual([]);
				expect(await faults(method, [...good, ...bad], ['response'], 'either', false)).toEqual([]);
			},
		);
	});
});
