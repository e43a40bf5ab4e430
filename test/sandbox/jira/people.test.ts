import type { Flavour } from './model';
import { anonymous, openJira } from './testJira';
import type { TestJira } from './testJira';

const flavours: Flavour[] = ['cloud', 'dataCenter'];

function typed(test: TestJira, text: string): string {
	const name = test.jira.flavour === 'cloud' ? 'query' : 'username';
	return `${name}=${encodeURIComponent(text)}`;
}

async function names(test: TestJira, path: string): Promise<string[]> {
	const { body } = await test.call('GET', path);
	return body.map(({ displayName }: { displayName: string }) => displayName);
}

describe.each(flavours)('Finding people on %s', (flavour) => {
	it.each<[text: string, found: string[]]>([
		['mia', ['Mia Krause']],
		['krau', ['Mia Krause']],
		['rause', []],
		['SÖREN', ['Sören Öztürk']],
		['öz', ['Sören Öztürk']],
		["o'br", ["Aoife O'Brien"]],
		['נועה', ['נועה לוי']],
		['山田', ['山田 はるか']],
		['jonas', ['Jonas Weber', 'Jonas Weber']],
		['viktor', []],
	])('by "%s"', async (text, found) => {
		const test = await openJira(flavour);
		expect(await names(test, `user/search?${typed(test, text)}`)).toEqual(found);
		const path = `user/assignable/search?project=SUP&${typed(test, text)}`;
		expect(await names(test, path)).toEqual(found);
	});

	it('cuts the list at the given length, and continues from there', async () => {
		const test = await openJira(flavour, { seed: { users: 3_000 } });
		const path = `user/search?${typed(test, 'seeded')}`;
		expect(await names(test, path)).toHaveLength(50);
		expect(await names(test, `${path}&maxResults=5000`)).toHaveLength(1_000);
		expect((await names(test, `${path}&startAt=2&maxResults=2`))[0]).toBe('Seeded User 00003');
	});

	it('knows who can be assigned in a project', async () => {
		const test = await openJira(flavour);
		const project = test.jira.projects.byKey('HR');
		if (project) project.permissions = { ASSIGNABLE_USER: ['jira-administrators'] };
		const path = `user/assignable/search?${typed(test, 'jonas')}`;
		expect(await names(test, `${path}&project=HR`)).toEqual(['Jonas Weber']);
		expect((await test.call('GET', `${path}&project=SEC`)).status).toBe(404);
		expect((await test.call('GET', path)).status).toBe(400);
		const key = await test.issue();
		expect(await names(test, `${path}&issueKey=${key}`)).toHaveLength(2);
	});

	it('is fast with 40,000', async () => {
		const test = await openJira(flavour, { seed: { users: 40_000, projects: 300 } });
		const path = `user/search?${typed(test, 'Seeded User 39')}`;
		await names(test, path);
		const before = performance.now();
		expect(await names(test, path)).toHaveLength(50);
		expect(performance.now() - before).toBeLessThan(250);
	});
});

describe('People', () => {
	it('are known by account id on Cloud, and by name and key on Data Center', async () => {
		const cloud = (await (await openJira('cloud')).call('GET', 'myself')).body;
		expect(cloud).toMatchObject({
			accountId: '5b10a2844c20165700ede21a',
			accountType: 'atlassian',
			emailAddress: 'mia@acme.example',
			timeZone: 'Europe/Berlin',
			self: 'https://acme.example/rest/api/3/user?accountId=5b10a2844c20165700ede21a',
		});
		expect(cloud).not.toHaveProperty('name');
		const server = (await (await openJira('dataCenter')).call('GET', 'myself')).body;
		expect(server).toMatchObject({
			name: 'mia',
			key: 'JIRAUSER10000',
			self: 'https://acme.example/jira/rest/api/2/user?username=mia',
		});
		expect(server).not.toHaveProperty('accountId');
	});

	it('on Cloud can hide their email address from everybody else', async () => {
		const test = await openJira('cloud');
		const path = 'user?accountId=5b109f2e9729b51b54dc274d';
		expect((await test.call('GET', path)).body).not.toHaveProperty('emailAddress');
		expect((await test.call('GET', path, { as: 'aoife' })).body.emailAddress).toBe(
			'aoife@acme.example',
		);
		expect(await names(test, 'user/search?query=aoife%40acme')).toEqual([]);
	});

	it('are paged including those who left, and have short pages of assignable ones', async () => {
		const test = await openJira('cloud');
		expect(await names(test, 'users/search?maxResults=1000')).toContain('Viktor Left');
		const page = 'user/assignable/search?project=SUP&query=&startAt=5&maxResults=4';
		expect(await names(test, page)).toEqual(['山田 はるか', "Aoife O'Brien", 'Zoë Ångström']);
	});

	it.each<[flavour: Flavour, path: string, status: number]>([
		['cloud', 'user?accountId=nobody', 404],
		['cloud', 'user', 400],
		['cloud', 'user/search', 400],
		['dataCenter', 'user?username=nobody', 404],
		['dataCenter', 'user/search', 400],
	])('on %s: %s answers %d', async (flavour, path, status) => {
		expect((await (await openJira(flavour)).call('GET', path)).status).toBe(status);
	});

	it('are not visible without signing in', async () => {
		const cloud = await openJira('cloud');
		const search = await cloud.call('GET', 'user/search?query=mia', { as: anonymous });
		expect(search).toMatchObject({ status: 200, body: [] });
		const server = await openJira('dataCenter');
		const refused = await server.call('GET', 'user/search?username=mia', { as: anonymous });
		expect(refused.status).toBe(401);
	});
});

describe('Groups', () => {
	it('are found by a part of their name', async () => {
		const test = await openJira('cloud');
		const { body } = await test.call('GET', 'groups/picker?query=admin');
		expect(body).toMatchObject({
			header: 'Showing 1 of 1 matching groups',
			groups: [{ name: 'jira-administrators', html: 'jira-<b>admin</b>istrators' }],
		});
	});

	it('show their members to administrators', async () => {
		const test = await openJira('dataCenter');
		const path = 'group/member?groupname=security-team';
		expect((await test.call('GET', path)).status).toBe(403);
		const { body } = await test.call('GET', path, { as: 'jonas' });
		expect(body.values).toMatchObject([{ name: 'jonas' }]);
	});
});
