import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { activeNode } from '../../harness/polls';
import { appScopes } from '../../sandbox/front/webhooks/webhookRuns';
import { startSandbox } from '../../sandbox/sandbox';

const HOUR = 60 * 60_000;
const DAYS = 90;
/** n8n looks after it each hour. */
const STEP = 12 * HOUR;
const START = Date.parse('2026-02-03T09:00:00Z');

/** Everything but the time of day goes its own way: requests have to be answered. */
const REAL = [
	...(['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] as const),
	...(['setImmediate', 'clearImmediate', 'nextTick', 'queueMicrotask'] as const),
	...(['hrtime', 'performance'] as const),
];

describe('the webhook of an OAuth2 app', () => {
	beforeEach(() => {
		jest.useFakeTimers({ doNotFake: REAL, now: START });
	});
	afterEach(() => {
		jest.useRealTimers();
	});

	it('is still the same after 90 days without an event: it is renewed, not made anew', async () => {
		const sandbox = await startSandbox({ clock: () => START });
		const { poll } = await activeNode({
			node: 'jiraTrigger',
			webhookId: 'one',
			parameters: {
				...{ authentication: 'jiraOAuth2Api', events: ['issueCreated'] },
				options: { catchUp: false },
			},
			credentials: {
				jiraOAuth2Api: {
					...sandbox.credentials['jiraOAuth2Api'],
					oauthTokenData: sandbox.grant([...appScopes, 'offline_access']),
				} as unknown as ICredentialDataDecryptedObject,
			},
			staticData: { hooks: { url: 'http://127.0.0.1:9/webhook/one/webhook' } },
		});
		await poll({ activation: 'activate' });
		const registered = sandbox.webhooks.hooks;
		expect(registered).toHaveLength(1);
		sandbox.clearRequests();
		for (let passed = 0; passed < DAYS * 24 * HOUR; passed += STEP) {
			sandbox.advance(STEP);
			jest.setSystemTime(Date.now() + STEP);
			await poll();
		}
		const { id, expires } = registered[0] ?? { id: 0, expires: 0 };
		expect(sandbox.webhooks.hooks).toMatchObject([{ id }]);
		expect(sandbox.webhooks.hooks[0]?.expires).toBeGreaterThan((expires ?? 0) + 60 * 24 * HOUR);
		const writes = Object.entries(sandbox.countByEndpoint()).filter(
			([endpoint]) => endpoint.includes('/webhook') && !endpoint.includes('GET '),
		);
		expect(writes.map(([endpoint]) => endpoint)).toEqual([
			expect.stringMatching(/PUT .*\/webhook\/refresh$/),
		]);
		// Once a week, not each hour.
		expect(writes[0]?.[1]).toBeLessThan(DAYS / 5);
		await sandbox.close();
	}, 120_000);
});
