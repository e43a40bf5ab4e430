import * as catalogue from '../../../nodes/endpoints/catalogue';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { pickedFrom, type ListSearch } from './pickedFrom';

jest.mock('../../../nodes/endpoints/catalogue', () => {
	const real = jest.requireActual<typeof catalogue>('../../../nodes/endpoints/catalogue');
	return { ...real, callableEndpoints: jest.fn(real.callableEndpoints) };
});

/** The list of endpoints that the editor offers. */
describe.each(['cloud', 'dataCenter'] as const)('The picker of endpoints on %s', (flavour) => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox({ flavour });
	});
	afterAll(async () => await sandbox.close());
	beforeEach(async () => {
		jest
			.mocked(catalogue.callableEndpoints)
			.mockImplementation(
				jest.requireActual<typeof catalogue>('../../../nodes/endpoints/catalogue')
					.callableEndpoints,
			);
		await sandbox.reset();
	});

	const pick = async (search: ListSearch = {}) =>
		await pickedFrom(sandbox, 'anyEndpoint.call', 'searchEndpoints', search, {});

	it('shows method, path and what it does, the scopes and the page', async () => {
		const { results } = await pick({ filter: 'create worklog' });
		const api = flavour === 'cloud' ? 'api/3' : 'api/2';
		const [first] = results;
		expect(results).toHaveLength(1);
		expect(first).toMatchObject({
			name: `Add worklog · writes · POST /rest/${api}/issue/{issueIdOrKey}/worklog`,
			value: `POST /rest/${api}/issue/{issueIdOrKey}/worklog`,
			url: expect.stringMatching(/^https:\/\/developer\.atlassian\.com\/.*worklog-post$/) as string,
		});
		expect(first?.description).toBe(
			flavour === 'cloud'
				? 'Issue worklogs. Needs the scope write:jira-work, or all of write:issue-worklog:jira, write:issue-worklog.property:jira, read:avatar:jira, read:group:jira, read:issue-worklog:jira, read:project-role:jira, read:user:jira and read:issue-worklog.property:jira'
				: 'issue',
		);
	});

	it('returns a page at a time, and all of them in the end', async () => {
		const values: unknown[] = [];
		let paginationToken: unknown;
		do {
			const page = await pick({
				...(paginationToken !== undefined && { paginationToken: String(paginationToken) }),
			});
			expect(page.results.length).toBeLessThanOrEqual(50);
			values.push(...page.results.map(({ value }) => value));
			({ paginationToken } = page);
		} while (paginationToken !== undefined);
		expect(values.length).toBeGreaterThan(400);
		expect(new Set(values).size).toBe(values.length);
	});

	it('asks Jira for nothing but what kind of Jira it is', async () => {
		await pick({ filter: 'permission scheme' });
		const paths = sandbox.requests.map(({ path }) => path);
		expect(paths.filter((path) => !/serverInfo|tenant_info|myself/.test(path))).toEqual([]);
	});

	it('costs no more than twice what a list of 50 costs', async () => {
		const all = catalogue.callableEndpoints(flavour);
		const timeOf = async (listed: typeof all) => {
			jest.mocked(catalogue.callableEndpoints).mockReturnValue(listed);
			const begun = performance.now();
			await pick({ filter: 'permission scheme' });
			return performance.now() - begun;
		};
		const found = new Set(
			(await pick({ filter: 'permission scheme' })).results.map(({ value }) => value),
		);
		// The same answer, among few.
		const few = all
			.toSorted((one, other) => Number(found.has(other.endpoint)) - Number(found.has(one.endpoint)))
			.slice(0, 50);
		const [some, whole]: [number[], number[]] = [[], []];
		for (let round = 0; round < 15; round++) {
			some.push(await timeOf(few));
			whole.push(await timeOf(all));
		}
		// The first one of each prepares the words.
		const median = (times: number[]) => times.slice(1).toSorted((a, b) => a - b)[7] ?? 0;
		expect(median(whole) / median(some)).toBeLessThan(2);
	});

	it('shows deprecated endpoints on demand, with what replaces them', async () => {
		if (flavour === 'dataCenter') return;
		const { results } = await pick({ filter: 'deprecated workflow search' });
		expect(results[0]?.name).toContain('reads, deprecated');
		expect(results[0]?.description).toContain('Replaced by GET /rest/api/3/workflows/search');
	});
});
