import {
	hookPlan,
	type HookStep,
	type OwnHooks,
} from '../../../../nodes/JiraTrigger/hooks/hookPlan';
import type { RegisteredHook, WantedHook } from '../../../../nodes/JiraTrigger/hooks/hookKind';
import { registeredHook, URL_HERE, wantedHook, WEBHOOK_ID } from './jiraWithHooks';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 10, 27);

const own: OwnHooks = { webhookId: WEBHOOK_ID, ids: [] };
const elsewhere = (host: string) => `https://${host}/webhook/${WEBHOOK_ID}/webhook`;

const told = (steps: readonly HookStep[]): string[] =>
	steps.map((step) => ('hook' in step ? `${step.do} ${step.hook.id}` : step.do));

/** What Jira has after the steps. */
function after(
	registered: readonly RegisteredHook[],
	steps: readonly HookStep[],
	wanted: WantedHook,
): RegisteredHook[] {
	const changed = new Map(
		steps.flatMap((step) => ('hook' in step ? [[step.hook.id, step.do]] : [])),
	);
	const fresh = { ...registeredHook('new'), ...wanted };
	return [
		...registered.flatMap((hook) => {
			switch (changed.get(hook.id)) {
				case 'remove':
					return [];
				case 'update':
					return [{ ...hook, ...wanted, enabled: true, signed: hook.signed && true }];
				case 'renew':
					return [{ ...hook, expires: NOW + 30 * DAY }];
				default:
					return [hook];
			}
		}),
		...(steps.some((step) => step.do === 'create') ? [fresh] : []),
	];
}

const foreign = registeredHook('9', { url: 'https://other.example/hook' });

describe('hookPlan', () => {
	it.each<[what: string, registered: RegisteredHook[], steps: string[], knows?: Partial<OwnHooks>]>(
		[
			['nothing there', [], ['create']],
			['as wanted', [registeredHook('1')], ['keep 1']],
			['only hooks of others', [foreign, registeredHook('8', { url: `${URL_HERE}s` })], ['create']],
			[
				'the same events in another order and twice',
				[
					registeredHook('1', {
						events: ['comment_created', 'jira:issue_created', 'comment_created'],
					}),
				],
				['keep 1'],
			],
			['an event missing', [registeredHook('1', { events: ['comment_created'] })], ['update 1']],
			[
				'an event too many',
				[
					registeredHook('1', {
						events: ['comment_created', 'jira:issue_created', 'sprint_closed'],
					}),
				],
				['update 1'],
			],
			['the JQL written otherwise', [registeredHook('1', { jql: '  project="SUP" ' })], ['keep 1']],
			['another JQL', [registeredHook('1', { jql: 'project = OPS' })], ['update 1']],
			['other fields', [registeredHook('1', { fieldIds: ['summary'] })], ['update 1']],
			['switched off', [registeredHook('1', { enabled: false })], ['update 1']],
			['n8n has moved', [registeredHook('1', { url: elsewhere('old.example') })], ['update 1']],
			['a URL with a query', [registeredHook('1', { url: `${URL_HERE}?a=b` })], ['update 1']],
			[
				'two for the same URL',
				[registeredHook('1'), foreign, registeredHook('2')],
				['remove 2', 'keep 1'],
			],
			[
				'the better of two',
				[registeredHook('1', { jql: '' }), registeredHook('2')],
				['remove 1', 'keep 2'],
			],
			[
				'an orphan of an earlier life',
				[registeredHook('1', { url: elsewhere('old.example') }), registeredHook('2')],
				['remove 1', 'keep 2'],
			],
			[
				'a hook that waits for a test event',
				[registeredHook('1', { name: 'n8n test: Triage', url: elsewhere('n8n.example/test') })],
				['create'],
			],
			['8 days left', [registeredHook('1', { expires: NOW + 8 * DAY })], ['renew 1']],
			['29 days left', [registeredHook('1', { expires: NOW + 29 * DAY })], ['keep 1']],
			['expiry unknown', [registeredHook('1', { expires: 0 })], ['renew 1']],
			['no URL, and not known', [registeredHook('1', { url: undefined })], ['create']],
			['no URL, but known', [registeredHook('1', { url: undefined })], ['keep 1'], { ids: ['1'] }],
			['known, but sent elsewhere by somebody', [foreign], ['create'], { ids: ['9'] }],
			['has the secret', [registeredHook('1')], ['keep 1'], { signs: '1' }],
			['lacks the secret', [registeredHook('1')], ['update 1'], { signs: null }],
			['unsigned', [registeredHook('1', { signed: false })], ['update 1'], { signs: '1' }],
		],
	)('%s', (_what, registered, steps, ...[knows]) => {
		const knowing = { ...own, ...knows };
		const first = hookPlan(registered, wantedHook(), knowing, NOW);
		expect(told(first)).toEqual(steps);

		const then = after(registered, first, wantedHook()).map((hook) => ({
			...hook,
			...(hook.expires === 0 && { expires: NOW + 30 * DAY }),
			...(hook.signed === false && { signed: true }),
		}));
		const kept = then.find(({ url, id }) => url === URL_HERE || knowing.ids.includes(id));
		const signing = knows?.signs === undefined ? {} : { signs: kept?.id ?? null };
		const second = hookPlan(then, wantedHook(), { ...knowing, ...signing }, NOW);
		expect(second.map((step) => step.do)).toEqual(['keep']);
	});

	it('removes what is its own at the end, and nothing else', () => {
		const registered = [
			registeredHook('1'),
			foreign,
			registeredHook('2', { url: elsewhere('old.example') }),
			registeredHook('3', { name: 'n8n test: Triage' }),
		];

		expect(told(hookPlan(registered, undefined, own, NOW))).toEqual([
			'remove 1',
			'remove 2',
			'remove 3',
		]);
	});

	it('leaves the hook of every day alone while a test event is waited for', () => {
		const url = `https://n8n.example/webhook-test/${WEBHOOK_ID}/webhook`;
		const test = { ...own, onlyUrl: url };
		const live = registeredHook('1');

		expect(told(hookPlan([live], wantedHook({ url }), test, NOW))).toEqual(['create']);
		expect(told(hookPlan([live, registeredHook('2', { url })], undefined, test, NOW))).toEqual([
			'remove 2',
		]);
	});

	it('takes no hook for its own without an ID of its webhook', () => {
		const registered = [registeredHook('1', { url: 'https://n8n.example//webhook' })];
		expect(told(hookPlan(registered, undefined, { webhookId: '', ids: [] }, NOW))).toEqual([]);
	});

	it('keeps a dynamic hook alive for 90 days, looking once an hour', () => {
		let hook = registeredHook('1', { expires: NOW + 30 * DAY });
		let renewed = 0;
		for (let now = NOW; now < NOW + 90 * DAY; now += DAY / 24) {
			expect(hook.expires).toBeGreaterThan(now);
			const [step] = hookPlan([hook], wantedHook(), own, now);
			if (step?.do !== 'renew') continue;
			renewed += 1;
			hook = { ...hook, expires: now + 30 * DAY };
		}
		expect(renewed).toBe(12);
	});
});
