import { cutInHalf, FaultBook, faultSchema, pathMatches } from './faults';

describe('pathMatches', () => {
	it.each([
		['/rest/api/3/myself', '/rest/api/3/myself', true],
		['/rest/api/*/myself', '/rest/api/2/myself', true],
		['/rest/api/*/issue/*', '/rest/api/3/issue/SUP-1', true],
		['/rest/api/*/issue/*', '/rest/api/3/issue/SUP-1/comment', false],
		['/rest/**', '/rest/api/3/issue/SUP-1/comment', true],
		['/rest/api/3/issue', '/rest/api/3/issue/bulk', false],
		['/rest/a.i/**', '/rest/api/3', false],
		['/oauth/token', '/oauth/token', true],
	])('%s covers %s: %s', (pattern, path, expected) => {
		expect(pathMatches(pattern, path)).toBe(expected);
	});
});

describe('FaultBook', () => {
	const met = (book: FaultBook, method: string, path: string, count: number) =>
		Array.from({ length: count }, () => book.meet(method, path)?.status ?? 'passes');

	it('lets the given number of requests pass, then fails the given number of times', () => {
		const book = new FaultBook([
			faultSchema.parse({ method: 'post', path: '/a', status: 503, skip: 1, times: 2 }),
		]);
		expect(met(book, 'POST', '/a', 5)).toEqual(['passes', 503, 503, 'passes', 'passes']);
		expect(met(book, 'GET', '/a', 1)).toEqual(['passes']);
	});

	it('fails forever with times 0, and once by default', () => {
		const forever = new FaultBook([faultSchema.parse({ path: '/**', status: 500, times: 0 })]);
		expect(met(forever, 'GET', '/b', 4)).toEqual([500, 500, 500, 500]);
		const once = new FaultBook([faultSchema.parse({ path: '/**', status: 500 })]);
		expect(met(once, 'GET', '/b', 2)).toEqual([500, 'passes']);
	});

	it('continues with the next fault when one is used up', () => {
		const book = new FaultBook([
			faultSchema.parse({ path: '/a', status: 500 }),
			faultSchema.parse({ path: '/a', status: 502 }),
		]);
		expect(met(book, 'GET', '/a', 3)).toEqual([500, 502, 'passes']);
	});

	it('refuses two outcomes at once', () => {
		expect(faultSchema.safeParse({ path: '/a', status: 500, drop: 'before' }).success).toBe(false);
	});
});

it.each([
	['{"issues":[]}', '{"issu'],
	['{}', '{'],
	['x', 'x'],
])('cuts %s to %s', (body, expected) => {
	expect(cutInHalf(body)).toBe(expected);
});
