import { simulate } from './simulation';

describe('Workers that share the limit of one site', () => {
	it.each([1, 4, 16, 64])(
		'%d use at least 90 % of it; none starves, none fails',
		async (count) => {
			const { utilisation, leastShare, failed } = await simulate({
				count,
				limitPerSecond: 50,
				seconds: 300,
			});
			expect(utilisation).toBeGreaterThanOrEqual(0.9);
			expect(leastShare).toBeGreaterThanOrEqual(0.5);
			expect(failed).toBe(0);
		},
		60_000,
	);
});
