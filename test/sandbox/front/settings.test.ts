import { latencyOf } from './latency';
import { changeSettings, type SettingsChange } from './settings';

describe('changeSettings', () => {
	it('starts without latency, limits or faults, with Atlassian’s lifetimes', () => {
		expect(changeSettings({}, {})).toMatchObject({
			latency: { perRequest: 0, perIssue: 0, perKey: 0 },
			limits: { burst: null, perIssueWrites: null, quota: null },
			faults: [],
			lifetimes: { accessToken: 3600, selfHostedToken: 900 },
			expiredTokenStatus: 401,
			captchaAfter: null,
		});
	});

	it('changes the given settings and keeps the rest', () => {
		const before = changeSettings({}, { latency: { perRequest: 40 }, lifetimes: { code: 10 } });
		const after = changeSettings(before, { latency: { perIssue: 2 }, apiAccess: false });
		expect(after.latency).toEqual({ perRequest: 40, perIssue: 2, perKey: 0 });
		expect(after.lifetimes).toMatchObject({ code: 10, accessToken: 3600 });
		expect(after.apiAccess).toBe(false);
	});

	it('accepts limits by the name of a preset', () => {
		const { limits } = changeSettings({}, { limits: 'atlassian' });
		expect(limits.burst?.perSecond).toEqual({ GET: 100, POST: 100, PUT: 50, DELETE: 50 });
		expect(limits.perIssueWrites).toEqual([
			{ writes: 20, seconds: 2 },
			{ writes: 100, seconds: 30 },
		]);
		expect(limits.quota).toEqual({ points: 65_000, pool: 'global' });
		expect(changeSettings({ limits }, { limits: 'none' }).limits.burst).toBeNull();
	});

	it.each([
		[{ latency: { perRequest: -1 } }, "'latency.perRequest'"],
		[{ colour: 'red' }, 'colour'],
		[{ expiredTokenStatus: 500 }, "'expiredTokenStatus'"],
		[{ faults: [{ status: 500 }] }, "'faults.0.path'"],
		[{ limits: { burst: { perSecond: { GET: 0 } } } }, "'limits.burst.perSecond.GET'"],
		[[], "'settings'"],
		[null, "'settings'"],
	])('refuses %j and names it', (change, named) => {
		expect(() => changeSettings({}, change as SettingsChange)).toThrow(RangeError);
		expect(() => changeSettings({}, change as SettingsChange)).toThrow(named);
	});
});

it.each([
	[0, 0, 40],
	[1, 0, 45],
	[50, 0, 290],
	[0, 100, 60],
])('%s issues and %s keys take %s ms', (issues, keys, expected) => {
	expect(latencyOf({ perRequest: 40, perIssue: 5, perKey: 0.2 }, issues, keys)).toBe(expected);
});
