import type { INodeParameters } from 'n8n-workflow';
import { startSandbox, type Sandbox } from '../../../sandbox/sandbox';
import { jsonOf, runJira } from '../jiraRun';
import { onEachJira } from '../onEachJira';

const namesOf = (users: ReadonlyArray<Record<string, unknown>>) =>
	users.map(({ displayName }) => displayName);

onEachJira('user.search', (jira) => {
	const search = async (parameters: INodeParameters) =>
		namesOf(jsonOf(await jira.run({ operation: 'user.search', parameters })));

	it('finds people by the beginning of a name', async () => {
		expect(await search({ query: 'jon' })).toEqual(['Jonas Weber', 'Jonas Weber']);
	});

	it('lists everybody who is active', async () => {
		const all = await search({ returnAll: true });
		expect(all).toHaveLength(11);
		expect(all).not.toContain('Viktor Left');
	});

	it('finds those who left, if they are wanted', async () => {
		expect(await search({ query: 'vik' })).toEqual([]);
		expect(await search({ query: 'vik', activeOnly: false })).toEqual(['Viktor Left']);
	});

	it('returns no more than the limit', async () => {
		expect(await search({ limit: 3 })).toHaveLength(3);
	});

	if (jira.isCloud) {
		it('leaves out apps unless they are wanted', async () => {
			const { mia, users } = jira.sandbox.jira;
			users.add({ ...mia, accountId: 'robot', displayName: 'Robot', accountType: 'app' });
			expect(await search({ query: 'robot' })).toEqual([]);
			expect(await search({ query: 'robot', peopleOnly: false })).toEqual(['Robot']);
		});
	}
});

describe.each(['cloud', 'dataCenter'] as const)('user.search in 2,500 users on %s', (flavour) => {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await startSandbox({ flavour, seed: { users: 2_500 } });
	});
	afterAll(async () => await sandbox.close());

	const search = async (parameters: INodeParameters) => {
		sandbox.clearRequests();
		return namesOf(jsonOf(await runJira(sandbox, { operation: 'user.search', parameters })));
	};
	const requests = () =>
		sandbox.requests.filter(({ path }) => /users?\/search/.test(path)).map(({ path }) => path);

	it('reads all of them in pages of a thousand', async () => {
		const all = await search({ returnAll: true });
		expect(new Set(all).size).toBe(2_498);
		expect(requests()).toHaveLength(3);
	});

	it('finds more than the thousand that a search of Jira Cloud returns', async () => {
		expect(await search({ query: 'seeded', returnAll: true })).toHaveLength(2_488);
	});

	it('makes one request for what is on its first page', async () => {
		expect(await search({ query: 'mia' })).toEqual(['Mia Krause']);
		expect(requests()).toHaveLength(1);
	});
});
