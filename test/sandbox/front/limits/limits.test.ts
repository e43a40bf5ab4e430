import { HourlyQuota, TokenBucket, WriteWindows } from './buckets';
import { endpointOf, issueWritten, pointsOf, templateOf } from './endpoint';
import { Limiter, type MeteredRequest } from './limiter';
import { limitsSchema, type Limits } from './limitSettings';

const start = Date.UTC(2026, 10, 21, 9, 50, 0);

describe('TokenBucket', () => {
	it('allows its size at once, then as many as it refills', () => {
		const bucket = new TokenBucket(3, 10, start);
		const taken = [0, 0, 0, 0].map(() => bucket.take(start));
		expect(taken.map((one) => one.taken)).toEqual([true, true, true, false]);
		expect(taken[3]).toEqual({ taken: false, waitMs: 100 });
		expect(bucket.take(start + 100).taken).toBe(true);
		expect(bucket.take(start + 150).taken).toBe(false);
		expect(bucket.take(start + 60_000)).toEqual({ taken: true, left: 2 });
	});
});

describe('WriteWindows', () => {
	it('applies every window at once', () => {
		const windows = new WriteWindows([
			{ count: 2, ms: 2000 },
			{ count: 3, ms: 30_000 },
		]);
		expect(windows.take(start).taken).toBe(true);
		expect(windows.take(start + 500).taken).toBe(true);
		expect(windows.take(start + 600)).toMatchObject({ taken: false, waitMs: 1400 });
		expect(windows.take(start + 2000).taken).toBe(true);
		expect(windows.take(start + 5000)).toMatchObject({ taken: false, waitMs: 25_000 });
		expect(windows.take(start + 30_000).taken).toBe(true);
	});
});

describe('HourlyQuota', () => {
	it('refills at the top of the hour', () => {
		const quota = new HourlyQuota(10);
		expect(quota.take(1, start)).toEqual({ taken: true, left: 9, resetMs: 600_000 });
		quota.add(9, start);
		expect(quota.take(1, start + 1000)).toEqual({ taken: false, resetMs: 599_000 });
		expect(quota.take(1, start + 600_000)).toMatchObject({ taken: true, left: 9 });
	});
});

describe('endpoints', () => {
	it.each([
		[
			'/ex/jira/abc/rest/api/3/issue/:issueIdOrKey',
			'/ex/jira/abc',
			'/rest/api/3/issue/{issueIdOrKey}',
		],
		[
			'/jira/rest/api/2/issue/:issueIdOrKey/comment/:id',
			'/jira',
			'/rest/api/2/issue/{issueIdOrKey}/comment/{id}',
		],
		['/rest/api/3/myself', '', '/rest/api/3/myself'],
	])('turns %s into a template', (route, prefix, expected) => {
		expect(templateOf(route, prefix)).toBe(expected);
	});

	it('leaves the version open', () => {
		expect(endpointOf('/rest/api/2/issue/{issueIdOrKey}')).toBe(
			endpointOf('/rest/api/3/issue/{issueIdOrKey}'),
		);
	});

	it.each([
		['PUT', '/rest/api/3/issue/SUP-1', 'SUP-1'],
		['POST', '/rest/api/3/issue/sup-1/comment', 'SUP-1'],
		['DELETE', '/rest/api/2/issue/10001', '10001'],
		['PUT', '/rest/api/3/issue/%E0%A4%A', '%E0%A4%A'],
		['GET', '/rest/api/3/issue/SUP-1', null],
		['POST', '/rest/api/3/issue', null],
		['POST', '/rest/api/3/issue/bulk', null],
		['POST', '/rest/api/3/issue/bulkfetch', null],
		['POST', '/rest/api/3/search/jql', null],
	])('%s %s writes to %s', (method, path, expected) => {
		expect(issueWritten(method, path)).toBe(expected);
	});

	it.each([
		['GET', '/rest/api/3/issue/SUP-1', { base: 1, perObject: 1 }],
		['GET', '/rest/api/3/user/search', { base: 1, perObject: 2 }],
		['GET', '/rest/api/3/myself', { base: 1, perObject: 2 }],
		['POST', '/rest/api/3/issue/bulk', { base: 1, perObject: 0 }],
	])('%s %s costs %j', (method, path, expected) => {
		expect(pointsOf(method, path)).toEqual(expected);
	});
});

describe('Limiter', () => {
	let now = start;
	const limiterOf = (limits: Partial<Limits>) => new Limiter(limitsSchema.parse(limits), () => now);
	const request = (change: Partial<MeteredRequest> = {}): MeteredRequest => ({
		site: 'acme',
		method: 'GET',
		path: '/rest/api/3/issue/SUP-1',
		endpoint: '/rest/api/{version}/issue/{issueIdOrKey}',
		issue: null,
		app: null,
		...change,
	});
	beforeEach(() => {
		now = start;
	});

	it('limits one endpoint and method of a site, and no other', () => {
		const limiter = limiterOf({
			burst: { perSecond: { GET: 1, PUT: 1 }, bufferSeconds: 1, endpoints: {} },
		});
		expect(limiter.admit(request()).admitted).toBe(true);
		const refused = limiter.admit(request());
		expect(refused).toMatchObject({
			admitted: false,
			refusal: {
				status: 429,
				headers: {
					'ratelimit-reason': 'jira-burst-based',
					'retry-after': '1',
					'x-ratelimit-limit': '1',
					'x-ratelimit-remaining': '0',
					'x-ratelimit-reset': '2026-11-21T09:50:01Z',
				},
			},
		});
		expect(limiter.admit(request({ method: 'PUT' })).admitted).toBe(true);
		expect(limiter.admit(request({ endpoint: '/rest/api/{version}/project' })).admitted).toBe(true);
		expect(limiter.admit(request({ site: 'globex' })).admitted).toBe(true);
		now += 1000;
		expect(limiter.admit(request()).admitted).toBe(true);
	});

	it('has exceptions for single endpoints', () => {
		const limiter = limiterOf({
			burst: {
				perSecond: { GET: 1 },
				bufferSeconds: 1,
				endpoints: { 'GET /rest/api/{version}/issue/{issueIdOrKey}': 3 },
			},
		});
		const admitted = [1, 2, 3, 4].map(() => limiter.admit(request()).admitted);
		expect(admitted).toEqual([true, true, true, false]);
	});

	it('limits writes to one issue', () => {
		const limiter = limiterOf({ perIssueWrites: [{ writes: 1, seconds: 2 }] });
		const write = request({ method: 'PUT', issue: 'SUP-1' });
		expect(limiter.admit(write).admitted).toBe(true);
		expect(limiter.admit(write)).toMatchObject({
			refusal: { headers: { 'ratelimit-reason': 'jira-per-issue-on-write', 'retry-after': '2' } },
		});
		expect(limiter.admit(request({ method: 'PUT', issue: 'SUP-2' })).admitted).toBe(true);
		expect(limiter.admit(request()).admitted).toBe(true);
	});

	it.each([
		['global', 'jira-quota-global-based', false],
		['tenant', 'jira-quota-tenant-based', true],
	] as const)('binds OAuth apps by a %s quota', (pool, reason, elsewhere) => {
		const limiter = limiterOf({ quota: { points: 10, pool } });
		const byApp = request({ app: 'app' });
		const first = limiter.admit(byApp);
		expect(first).toMatchObject({ headers: { 'x-ratelimit-remaining': '9' } });
		expect(first.admitted && first.headers).not.toHaveProperty('x-ratelimit-nearlimit');
		limiter.settle(byApp, 7);
		expect(limiter.admit(byApp)).toMatchObject({
			headers: { 'x-ratelimit-nearlimit': 'true', 'x-ratelimit-remaining': '1' },
		});
		expect(limiter.admit(byApp).admitted).toBe(true);
		expect(limiter.admit(byApp)).toMatchObject({
			refusal: {
				headers: {
					'ratelimit-reason': reason,
					'retry-after': '600',
					'x-ratelimit-reset': '2026-11-21T10:00:00Z',
				},
			},
		});
		expect(limiter.admit(request({ app: 'app', site: 'globex' })).admitted).toBe(elsewhere);
		expect(limiter.admit(request()).admitted).toBe(true);
		now += 600_000;
		expect(limiter.admit(byApp).admitted).toBe(true);
	});

	it('names every policy in the structured headers', () => {
		const limiter = limiterOf({
			burst: { perSecond: { GET: 100 }, bufferSeconds: 1, endpoints: {} },
			quota: { points: 65_000, pool: 'global' },
		});
		expect(limiter.admit(request({ app: 'app' }))).toEqual({
			admitted: true,
			headers: {
				'x-ratelimit-limit': '65000',
				'x-ratelimit-remaining': '64999',
				'ratelimit-policy': '"global-app-quota";q=65000;w=3600,"jira-burst-based";q=100;w=1',
				ratelimit: '"global-app-quota";t=600,"jira-burst-based";r=99;t=1',
			},
		});
	});
});
