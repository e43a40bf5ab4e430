import type { INodeListSearchResult, INodeParameters } from 'n8n-workflow';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { jsonOf, located, runJira } from './jiraRun';
import { pickedFrom, type ListSearch } from './pickedFrom';
import { createdIssue } from './transitionRuns';

/** The lists that the editor offers, on sites with 300 projects and 40,000 users. */
describe.each(['cloud', 'dataCenter'] as const)('Pickers of the Jira node on %s', (flavour) => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox({ flavour, seed: { users: 40_000, projects: 300 } });
	});
	afterAll(async () => await sandbox.close());
	beforeEach(() => sandbox.clearRequests());

	const pick = async (method: string, search: ListSearch = {}, parameters: INodeParameters = {}) =>
		await pickedFrom(sandbox, 'issue.create', method, search, parameters);

	/** All pages, as the editor loads them while the user scrolls. */
	async function allPages(method: string, filter: string, parameters: INodeParameters = {}) {
		const results: INodeListSearchResult['results'] = [];
		let paginationToken: string | undefined;
		do {
			const page = await pick(
				method,
				{ filter, ...(paginationToken && { paginationToken }) },
				parameters,
			);
			results.push(...page.results);
			paginationToken = page.paginationToken as string | undefined;
		} while (paginationToken !== undefined);
		return results;
	}

	it('lists every project once, in pages', async () => {
		const projects = await allPages('searchProjects', '');
		expect(projects.length).toBeGreaterThanOrEqual(300);
		expect(new Set(projects.map(({ value }) => value)).size).toBe(projects.length);
		expect(projects).toContainEqual({ name: 'Customer Support (SUP)', value: 'SUP' });
	});

	it.each(['Customer', 'sup'])('finds a project by %j', async (filter) => {
		const { results } = await pick('searchProjects', { filter });
		expect(results).toContainEqual({ name: 'Customer Support (SUP)', value: 'SUP' });
		expect(results.length).toBeLessThan(20);
	});

	it("lists the project's issue types", async () => {
		const { results } = await pick('searchIssueTypes', {}, { project: located('list', 'SUP') });
		expect(results.map(({ name }) => name)).toEqual(
			expect.arrayContaining(['Task', 'Bug', 'Story', 'Epic', expect.stringMatching(/Sub-task/)]),
		);
		const { results: bugs } = await pick(
			'searchIssueTypes',
			{ filter: 'bu' },
			{ project: located('list', 'SUP') },
		);
		expect(bugs.map(({ name }) => name)).toEqual(['Bug']);
	});

	it('asks for the project first', async () => {
		await expect(pick('searchIssueTypes')).rejects.toThrow('No project is selected yet');
	});

	it('lists the types that an issue can get', async () => {
		const key = await createdIssue(sandbox);
		const { results } = await pick(
			'searchIssueTypes',
			{ filter: 's' },
			{ operation: 'update', issue: located('key', key) },
		);
		expect(results).toEqual([
			{ name: 'Task', value: '10001' },
			{ name: 'Story', value: '10003' },
		]);
	});

	it.each([
		['', 'No issue is selected yet'],
		['SUP', `'Issue' is "SUP", which is not an issue`],
		['=', "This list depends on 'Issue', which is an expression without a value yet"],
		['SUP-9999', 'Issue SUP-9999 does not exist or this account cannot see it'],
	])('says what to do for the types of the issue %j', async (value, message) => {
		await expect(
			pick('searchIssueTypes', {}, { operation: 'update', issue: located('key', value) }),
		).rejects.toThrow(message);
	});

	it('lists priorities', async () => {
		const { results } = await pick('searchPriorities');
		expect(results.map(({ name }) => name)).toEqual(expect.arrayContaining(['Highest', 'Lowest']));
	});

	it('lets Jira search among 40,000 people and never loads them all', async () => {
		const { results } = await pick(
			'searchAssignableUsers',
			{ filter: 'Mia' },
			{ project: located('list', 'SUP') },
		);
		expect(results).toContainEqual({
			name: expect.stringContaining('Mia Krause'),
			value: flavour === 'cloud' ? sandbox.jira.mia.accountId : 'mia',
		});
		const first = await pick('searchAssignableUsers', {}, { project: located('list', 'SUP') });
		expect(first.results.length).toBeLessThanOrEqual(50);
		expect(first.paginationToken).toBeDefined();
	});

	it.each([
		['searchAssignees', ['Automatic', 'Unassigned']],
		['searchFilterAssignees', ['Me (the Account of the Credential)', 'Unassigned']],
	])('%s also lists %j, once', async (method, first) => {
		const project = located('name', 'Customer Support');
		const { results, paginationToken } = await pick(method, {}, { project });
		expect(results.slice(0, 2).map(({ name }) => name)).toEqual(first);
		const next = await pick(method, { paginationToken: paginationToken as string }, { project });
		expect(next.results.map(({ name }) => name)).not.toContain('Unassigned');
		const { results: found } = await pick(method, { filter: 'unas' }, { project });
		expect(found.map(({ name }) => name)).toEqual(['Unassigned']);
	});

	it('looks up a project that is chosen by its name', async () => {
		const { results } = await pick(
			'searchIssueTypes',
			{},
			{ project: located('name', 'customer support') },
		);
		expect(results.map(({ name }) => name)).toContain('Bug');
		await expect(
			pick('searchIssueTypes', {}, { project: located('name', 'Customer') }),
		).rejects.toThrow('\'Project\' is "Customer", but no project');
	});

	describe('of issues', () => {
		const create = async (type: string, summary: string, more: INodeParameters = {}) => {
			const [{ key } = { key: '' }] = jsonOf(
				await runJira(sandbox, {
					operation: 'issue.create',
					parameters: {
						project: located('key', 'OPS'),
						issueType: located('name', type),
						summary,
						additionalFields: more,
					},
				}),
			);
			return String(key);
		};
		let epic: string;
		let task: string;
		beforeAll(async () => {
			epic = await create('Epic', 'Move to the cloud');
			task = await create('Task', 'Pack the servers');
		});
		const found = async (method: string, filter: string, parameters: INodeParameters = {}) =>
			(await pick(method, { filter }, parameters)).results.map(({ value }) => value);

		it('lists those changed last, and finds them by key and text', async () => {
			const { results } = await pick('searchIssues');
			expect(results).toContainEqual({ name: `${task} Pack the servers`, value: task });
			expect(await found('searchIssues', 'servers')).toEqual([task]);
			expect(await found('searchIssues', task.toLowerCase())).toContain(task);
			expect(await found('searchIssues', 'no such words')).toEqual([]);
		});

		it('lists what an issue can belong to, and searches there', async () => {
			const project = located('key', 'OPS');
			const isCloud = flavour === 'cloud';
			const parents = async (filter: string, parameters: INodeParameters) =>
				await found('searchParents', filter, parameters);
			expect(await parents('', { project })).toEqual(isCloud ? [epic] : [task, epic]);
			expect(await parents('', { project, issueType: located('name', 'Sub-task') })).toEqual(
				isCloud ? [task] : [task, epic],
			);
			expect(await parents('cloud', { project })).toEqual([epic]);
			expect(await parents('servers', { project })).toEqual(isCloud ? [] : [task]);
			expect(await parents('', { issue: located('key', task) })).toContain(epic);
			expect(await parents('', { project: located('key', 'SUP') })).not.toContain(epic);
		});

		it.each([
			['the expression', located('key', '={{ $json.key }}')],
			['nothing', null as unknown as string],
		])('lists parents of all projects if the project is %s', async (_, project) => {
			expect(await found('searchParents', '', { project })).toEqual(
				expect.arrayContaining([epic, task]),
			);
		});
	});

	it('lists the transitions of the issue and where they lead', async () => {
		const created = await runJira(sandbox, {
			operation: 'issue.create',
			parameters: {
				project: located('key', 'SUP'),
				issueType: located('name', 'Task'),
				summary: 'Printer on fire',
			},
		});
		const [{ key } = { key: '' }] = jsonOf(created);
		const { results } = await pick(
			'searchTransitions',
			{},
			{ operation: 'transition', issue: located('key', String(key)) },
		);
		expect(results).toContainEqual({
			name: 'Start progress → In Progress',
			value: expect.any(String),
		});
	});

	/** What the editor sends for an expression whose value it does not know. */
	const unknown = [
		['the expression', located('key', '={{ $json.key }}')],
		['no value', { __rl: true, mode: 'key', value: null }],
		['nothing', null],
	] as unknown as ReadonlyArray<[string, INodeParameters[string]]>;

	it.each(unknown)('searches all people if the project is %s', async (_, project) => {
		const { results } = await pick('searchAssignableUsers', { filter: 'Mia' }, { project });
		expect(results.map(({ name }) => name)).toEqual([expect.stringContaining('Mia Krause')]);
		const first = await pick('searchAssignableUsers', {}, { project });
		expect(first.results.length).toBeGreaterThan(20);
		expect(first.results.map(({ name }) => name).join()).not.toContain('Viktor Left');
		expect(first.paginationToken).toBeDefined();
	});

	it.each(unknown)('says that the nodes before must run first, for %s', async (_, value) => {
		await expect(pick('searchIssueTypes', {}, { project: value })).rejects.toMatchObject({
			message:
				"This list depends on 'Project', which is an expression without a value yet. Run the previous node first, or choose 'Name'.",
		});
		await expect(
			pick('searchTransitions', {}, { operation: 'transition', issue: value }),
		).rejects.toMatchObject({
			message:
				"This list depends on 'Issue', which is an expression without a value yet. Run the previous node first, or choose 'Status'.",
		});
		expect(sandbox.requests.filter(({ path }) => path.includes('/transitions'))).toEqual([]);
	});

	it.each([
		['', 'No issue is selected yet'],
		['no issue at all', `'Issue' is "no issue at all", which is not an issue`],
	])('says what to do if the issue is %j', async (value, message) => {
		await expect(
			pick('searchTransitions', {}, { operation: 'transition', issue: located('key', value) }),
		).rejects.toThrow(message);
	});
});
