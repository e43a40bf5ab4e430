import { openJira } from './testJira';
import type { TestJira } from './testJira';

async function keys(test: TestJira, path: string, as = 'mia'): Promise<string[]> {
	const { body } = await test.call('GET', path, { as });
	const list: Array<{ key: string }> = Array.isArray(body) ? body : body.values;
	return list.map(({ key }) => key);
}

describe('Projects', () => {
	it('are only those that someone can see', async () => {
		const cloud = await openJira('cloud');
		expect(await keys(cloud, 'project/search')).toEqual(['HR', 'OPS', 'SUP']);
		expect(await keys(cloud, 'project/search', 'jonas')).toEqual(['HR', 'OPS', 'SEC', 'SUP']);
		const server = await openJira('dataCenter');
		expect(await keys(server, 'project')).toEqual(['SUP', 'OPS', 'HR']);
		expect((await server.call('GET', 'project/search')).status).toBe(404);
	});

	it.each<[query: string, found: string[]]>([
		['query=CULT', ['HR']],
		['query=ops', ['OPS']],
		['typeKey=business', ['HR']],
		['keys=SUP&keys=HR', ['HR', 'SUP']],
		['orderBy=-key', ['SUP', 'OPS', 'HR']],
		['orderBy=name', ['SUP', 'OPS', 'HR']],
		['status=archived', []],
		['action=create', ['HR', 'OPS', 'SUP']],
		['action=edit', []],
	])('are found by %s', async (query, found) => {
		expect(await keys(await openJira('cloud'), `project/search?${query}`)).toEqual(found);
	});

	it('come page by page, with the address of the next one', async () => {
		const test = await openJira('cloud', { seed: { projects: 120 } });
		const seen: string[] = [];
		let path: string | undefined = '/rest/api/3/project/search?maxResults=500';
		let pages = 0;
		while (path !== undefined) {
			const { body } = await test.call('GET', path);
			expect(body).toMatchObject({ total: 120, maxResults: 100, isLast: pages === 1 });
			seen.push(...body.values.map(({ key }: { key: string }) => key));
			path = body.nextPage?.slice(test.jira.webUrl.length);
			pages++;
		}
		expect(pages).toBe(2);
		expect(new Set(seen).size).toBe(120);
	});

	it('are read by key, in upper case, or id', async () => {
		const test = await openJira('cloud');
		for (const name of ['SUP', '10000']) {
			expect((await test.call('GET', `project/${name}`)).body).toMatchObject({
				key: 'SUP',
				name: 'Customer Support',
				style: 'classic',
				simplified: false,
				lead: { displayName: 'Mia Krause' },
			});
		}
		for (const name of ['sup', 'SEC', 'NOPE']) {
			expect(await test.call('GET', `project/${name}`)).toMatchObject({
				status: 404,
				body: { errorMessages: [`No project could be found with key '${name}'.`], errors: {} },
			});
		}
	});

	it('know their issue types and statuses', async () => {
		const test = await openJira('cloud');
		const types = (await test.call('GET', 'issuetype/project?projectId=10000&level=-1')).body;
		expect(types).toMatchObject([{ name: 'Sub-task', subtask: true, hierarchyLevel: -1 }]);
		const { body } = await test.call('GET', 'project/SUP/statuses');
		expect(body[0].name).toBe('Task');
		expect(body[0].statuses.map(({ name }: { name: string }) => name)).toEqual([
			'To Do',
			'In Progress',
			'In Review',
			'Done',
		]);
	});

	it('reveal no labels of hidden issues', async () => {
		const test = await openJira('cloud');
		await test.issue({ labels: ['open', 'also'] });
		const fields = {
			project: { key: 'SEC' },
			issuetype: { name: 'Task' },
			summary: 'x',
			labels: ['secret'],
		};
		await test.call('POST', 'issue', { body: { fields }, as: 'jonas' });
		expect((await test.call('GET', 'label')).body.values).toEqual(['also', 'open']);
	});
});
