import { TokenSource, type IssuedToken } from '../../credentials/signIn/tokenSource';

const not = (refused: string) => (token: string) => token !== refused;
const startedAt = Date.UTC(2026, 10, 2, 9);

/** A token URL whose tokens live 15 minutes, on a clock that a test sets forward. */
function tokenUrl({ lifetimeMs = 900_000 } = {}) {
	const time = { now: startedAt };
	let issued = 0;
	let refusing = false;
	const fetch = async (): Promise<IssuedToken> => {
		await Promise.resolve();
		if (refusing) throw new Error('refused');
		issued += 1;
		return { accessToken: `token-${issued}`, expiresAt: time.now + lifetimeMs };
	};
	return {
		time,
		fetch,
		issued: () => issued,
		refuse: (value: boolean) => {
			refusing = value;
		},
		source: new TokenSource({ now: () => time.now, capacity: 2 }),
	};
}

describe('tokens by client credentials', () => {
	it('fetches one token for 50 callers at the same time, and keeps it', async () => {
		const { source, fetch, issued } = tokenUrl();
		const tokens = await Promise.all(
			Array.from({ length: 50 }, async () => await source.get('key', fetch)),
		);
		expect(new Set(tokens.map(({ accessToken }) => accessToken))).toEqual(new Set(['token-1']));
		await source.get('key', fetch);
		expect(issued()).toBe(1);
	});

	it('fetches a new one 60 s before it expires, and not earlier', async () => {
		const { source, fetch, time } = tokenUrl();
		await source.get('key', fetch);
		time.now = startedAt + 900_000 - 60_001;
		expect(await source.get('key', fetch)).toMatchObject({ accessToken: 'token-1' });
		time.now = startedAt + 900_000 - 60_000;
		expect(await source.get('key', fetch)).toMatchObject({ accessToken: 'token-2' });
	});

	it('uses a token that lives a minute or less for half its life', async () => {
		const { source, fetch, time } = tokenUrl({ lifetimeMs: 20_000 });
		expect(await source.get('key', fetch)).toMatchObject({ renewAt: startedAt + 10_000 });
		time.now = startedAt + 9_999;
		expect(await source.get('key', fetch)).toMatchObject({ accessToken: 'token-1' });
		time.now = startedAt + 10_000;
		expect(await source.get('key', fetch)).toMatchObject({ accessToken: 'token-2' });
	});

	it('never returns a refused token again, even to callers who do not know that it was refused', async () => {
		const { source, fetch, refuse } = tokenUrl();
		const { accessToken } = await source.get('key', fetch);
		refuse(true);
		await expect(source.get('key', fetch, not(accessToken))).rejects.toThrow('refused');
		refuse(false);
		expect(await source.get('key', fetch)).toMatchObject({ accessToken: 'token-2' });
	});

	it('returns the new token to callers who come later with the old one', async () => {
		const { source, fetch, issued } = tokenUrl();
		const { accessToken } = await source.get('key', fetch);
		const renewed = await Promise.all(
			Array.from({ length: 20 }, async () => await source.get('key', fetch, not(accessToken))),
		);
		renewed.push(await source.get('key', fetch, not(accessToken)));
		expect(new Set(renewed.map((token) => token.accessToken))).toEqual(new Set(['token-2']));
		expect(issued()).toBe(2);
	});

	it('keeps nothing from a failed attempt, and tells all who waited', async () => {
		const { source, fetch, refuse } = tokenUrl();
		refuse(true);
		const attempts = await Promise.allSettled([source.get('key', fetch), source.get('key', fetch)]);
		expect(attempts.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
		refuse(false);
		expect(await source.get('key', fetch)).toMatchObject({ accessToken: 'token-1' });
	});

	it('keeps tokens of different credentials apart, and forgets the least recently used one', async () => {
		const { source, fetch, issued } = tokenUrl();
		await source.get('a', fetch);
		await source.get('b', fetch);
		await source.get('a', fetch);
		await source.get('c', fetch);
		expect(issued()).toBe(3);
		expect(await source.get('a', fetch)).toMatchObject({ accessToken: 'token-1' });
		expect(await source.get('b', fetch)).toMatchObject({ accessToken: 'token-4' });
	});
});
