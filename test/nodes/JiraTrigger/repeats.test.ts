import type { SeenStore } from '../../../nodes/JiraTrigger/repeats';
import { notSeenBefore } from '../../../nodes/JiraTrigger/repeats';

/** n8n's store, without its database: the list is read, and after a while written back as a whole. */
class Store {
	private static count = 0;

	/** The only node that uses it. */
	readonly node = `node ${String(++Store.count)}`;

	held: string[] | undefined;

	calls = 0;

	maxEntries: number | undefined;

	/** Called between reading and writing. */
	meanwhile: () => void = () => {};

	readonly checkProcessedAndRecord: SeenStore['checkProcessedAndRecord'] = async (
		items,
		_scope,
		{ maxEntries },
	) => {
		this.calls += 1;
		this.maxEntries = maxEntries;
		const read = this.held;
		await Promise.resolve();
		this.meanwhile();
		const asked = items.map(String);
		if (read === undefined && this.held !== undefined) throw new Error('UNIQUE constraint failed');
		const fresh = asked.filter((item) => read?.includes(item) !== true);
		this.held = [...(read ?? []), ...fresh];
		return { new: fresh, processed: asked.filter((item) => !fresh.includes(item)) };
	};
}

const ask = async (store: Store, ...identities: string[]) => [
	...(await notSeenBefore(identities, store, store.node)),
];

describe('notSeenBefore', () => {
	it('lets a change through once', async () => {
		const store = new Store();
		expect(await ask(store, 'a', 'b')).toEqual(['a', 'b']);
		expect(await ask(store, 'b', 'c')).toEqual(['c']);
		expect(await ask(store, 'a', 'b', 'c')).toEqual([]);
	});

	it('lets a change through once that is twice in one delivery', async () => {
		expect(await ask(new Store(), 'a', 'a')).toEqual(['a']);
	});

	it('asks nothing about no change', async () => {
		const store = new Store();
		expect(await ask(store)).toEqual([]);
		expect(store.calls).toBe(0);
	});

	it('lets each change through once, however many come at the same time', async () => {
		const store = new Store();
		const runs = Array.from({ length: 50 }, async (_, n) => await ask(store, `${String(n % 25)}`));
		const through = (await Promise.all(runs)).flat();
		expect(through.toSorted()).toEqual(
			Array.from({ length: 25 }, (_, n) => `${String(n)}`).toSorted(),
		);
	});

	it('records again what another process has overwritten', async () => {
		const store = new Store();
		await ask(store, 'a');
		const overwritten = [...(store.held ?? []), 'other'];
		expect(await ask(store, 'b')).toEqual(['b']);
		store.held = overwritten;
		let lost = false;
		const forget = store.checkProcessedAndRecord;
		const forgetful = {
			checkProcessedAndRecord: (async (...given) => {
				const answer = await forget(...given);
				if (!lost) store.held = overwritten;
				lost = true;
				return answer;
			}) as SeenStore['checkProcessedAndRecord'],
		};

		expect([...(await notSeenBefore(['c'], forgetful, 'node'))]).toEqual(['c']);
		expect(await ask(store, 'c')).toEqual([]);
	});

	it('knows again later what another process has overwritten since', async () => {
		const store = new Store();
		await ask(store, 'a');
		await ask(store, 'b');
		store.held = ['other'];
		expect(await ask(store, 'b', 'c')).toEqual(['c']);
		expect(store.held).toEqual(['other', 'a', 'b', 'c']);
	});

	it('repeats a first insertion that another process was quicker with', async () => {
		const store = new Store();
		store.meanwhile = () => {
			store.held ??= ['a'];
		};
		expect(await ask(store, 'a', 'b')).toEqual(['b']);
	});

	it('gives up on a store that always fails, and lets the next try', async () => {
		const broken: SeenStore = {
			checkProcessedAndRecord: async () => await Promise.reject(new Error('database is locked')),
		};
		await expect(notSeenBefore(['a'], broken, 'node')).rejects.toThrow('database is locked');
		expect(await ask(new Store(), 'a')).toEqual(['a']);
	});

	it('has a limit to what it remembers', async () => {
		const store = new Store();
		await ask(store, 'a');
		expect(store.maxEntries).toBeGreaterThanOrEqual(1000);
		expect(store.maxEntries).toBeLessThanOrEqual(100_000);
	});
});
