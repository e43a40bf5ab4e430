import { objectId } from '../../../../nodes/Jira/lookUps/objectId';
import { ItemRefused } from '../../../../nodes/operation';
import type { WrittenObject } from '../../../../nodes/values/numberedObject';

const boards = [
	{ id: 1, name: 'Web board', project: 'WEB' },
	{ id: 2, name: 'Support', project: 'SUP' },
	{ id: 3, name: 'Support', project: undefined },
	{ id: 4, name: '2026', project: 'SUP' },
];

const KIND = { one: 'board', several: 'boards', addresses: ['/boards/'] };

/** Looks boards up in one run, and counts how often their list was read. */
function run() {
	const loaded = new Map<string, unknown>();
	let reads = 0;
	const context = {
		loadOnce: async <T>(name: string, load: () => Promise<T>): Promise<T> => {
			if (!loaded.has(name)) loaded.set(name, await load());
			return loaded.get(name) as T;
		},
	};
	const source = {
		list: 'boards',
		load: async () => {
			reads++;
			return await Promise.resolve(boards);
		},
		tell: ({ project }: (typeof boards)[number]) => project && `project ${project}`,
	};
	return {
		find: async (value: string, by: WrittenObject['by'] = 'any') =>
			await objectId({ by, value }, 'Board', KIND, source, context),
		reads: () => reads,
	};
}

describe('objectId', () => {
	it('reads nothing for an ID or an address', async () => {
		const { find, reads } = run();
		expect(await find('7')).toBe('7');
		expect(await find('https://acme.atlassian.net/boards/8')).toBe('8');
		expect(reads()).toBe(0);
	});

	it('finds names however they are written, with one list for the run', async () => {
		const { find, reads } = run();
		expect(await find(' web BOARD ')).toBe('1');
		expect(await find('2026', 'name')).toBe('4');
		expect(reads()).toBe(1);
	});

	it('refuses a name that nothing has', async () => {
		const reason = await run()
			.find('Webb board')
			.catch((refusal: unknown) => refusal);
		expect(reason).toBeInstanceOf(ItemRefused);
		expect((reason as ItemRefused).message).toBe(
			`'Board' is "Webb board", but no board that this account can see has this name`,
		);
	});

	it('lists the candidates of a name that several have', async () => {
		const reason = await run()
			.find('support')
			.catch((refusal: unknown) => refusal);
		expect((reason as ItemRefused).message).toBe(
			`'Board' is "support", but 2 boards have this name`,
		);
		expect((reason as ItemRefused).description).toBe(
			'They are Support (project SUP, ID 2), Support (ID 3). Use the ID of the one that you mean.',
		);
	});
});
