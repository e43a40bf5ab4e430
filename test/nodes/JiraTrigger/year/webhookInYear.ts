import type { IDataObject } from 'n8n-workflow';
import { catchUp, stopCatchingUp } from '../../../../nodes/JiraTrigger/catchUp';
import type { Change } from '../../../../nodes/JiraTrigger/change';
import { expectationOf } from '../../../../nodes/JiraTrigger/hooks/hookFor';
import {
	afterRemoval,
	readMemory,
	writeMemory,
} from '../../../../nodes/JiraTrigger/hooks/hookMemory';
import { keepHooks, removeHooks } from '../../../../nodes/JiraTrigger/hooks/keepHooks';
import { NOTHING_DONE, upkeepOutcome } from '../../../../nodes/JiraTrigger/hooks/upkeepOutcome';
import type { PollState } from '../../../../nodes/JiraTrigger/search/pollState';
import { notSeenBefore, wasPassedOn } from '../../../../nodes/JiraTrigger/repeats';
import { connectionTo, URL_HERE, wantedHook, WEBHOOK_ID } from '../hooks/jiraWithHooks';
import { JiraDown } from './modelJira';
import { ModelHooks } from './modelHooks';
import { searchIn } from './pollingInYear';
import { seenStore } from './seenStore';
import { HOUR, MINUTE, type TriggerOfYear, type YearOfJira } from './year';

/** What Jira sends of a change. */
interface Delivery {
	readonly change: Change;
	readonly hookId: string;
	readonly due: number;
	readonly tries: number;
}

/** Source: "Webhooks" of the Jira Cloud platform, "Retry policy". */
const MOST_RETRIES = 5;

/** How often things go wrong, of all deliveries. */
const LOST = 0.03;
const TWICE = 0.1;
const LATE = 0.1;

const APP = { clientId: 'app', clientSecrets: ['secret'] };

let processes = 0;

function unlessDown(reason: unknown): undefined {
	if (!(reason instanceof JiraDown)) throw reason;
}

/**
 * The webhook trigger of an app. Of its deliveries, some are lost, some come twice, and they come in any order; a hook
 * vanishes without a word, and for hours Jira does not reach an n8n that reaches Jira. Receivers know only what n8n has
 * saved, as in other processes.
 */
export async function webhookInYear(year: YearOfJira): Promise<TriggerOfYear> {
	const { jira, random, between, now } = year;
	const hooks = new ModelHooks(jira);
	const connection = connectionTo({});
	const store = seenStore();
	const sent: Delivery[] = [];
	let data: IDataObject = { hooks: { url: URL_HERE } };
	let saved = year.stored(data);
	let process = '';
	let unreachableUntil = 0;
	const restarted = () => {
		process = `process ${String(++processes)}`;
	};

	const send = (change: Change, hookId: string) => {
		const due = jira.time + between(0, 30_000) + (random() < LATE ? between(0, 10 * MINUTE) : 0);
		sent.push({ change, hookId, due, tries: 0 });
	};
	jira.onChange = (change) => {
		for (const { id } of hooks.alive) {
			if (random() < LOST) continue;
			send(change, id);
			if (random() < TWICE) send(change, id);
		}
	};

	const passOn = async (changes: readonly Change[]) => {
		const identities = changes.map(({ identity }) => identity);
		year.tell([...(await notSeenBefore(identities, store, process))]);
	};

	/** A delivery that fails comes again later; one that is refused does not. */
	const arrive = async (delivery: Delivery) => {
		if (process === '' || jira.time < unreachableUntil) {
			const { tries, due } = delivery;
			const again = due + between(5 * MINUTE, 15 * MINUTE);
			if (tries < MOST_RETRIES) sent.push({ ...delivery, due: again, tries: tries + 1 });
			return;
		}
		const memory = readMemory(JSON.parse(saved) as IDataObject);
		const expected = expectationOf(memory, { app: APP, allowsUnsigned: false }, now());
		const isExpected =
			expected.by === 'app' && expected.webhookIds?.includes(Number(delivery.hookId)) !== false;
		if (isExpected) await passOn([delivery.change]);
	};

	const upkeep = async (activation: 'activate' | 'init' | 'none') => {
		const before = readMemory(data);
		const steps = await keepHooks({
			...{ connection, kind: hooks, wanted: wantedHook(), webhookId: WEBHOOK_ID },
			secretNumber: undefined,
			memory: { ...before, url: URL_HERE },
			remember: (memory) => {
				writeMemory(data, memory);
			},
			makeSecret: () => '',
			now: now(),
		}).catch(unlessDown);
		const outcome =
			steps === undefined
				? { ...NOTHING_DONE, failed: true }
				: upkeepOutcome(steps, before, readMemory(data));
		const caughtUp = await catchUp({
			...{ place: process, data, now },
			isWished: true,
			isActivation: activation === 'activate',
			isFailing: outcome.failed,
			isRepaired: outcome.repaired,
			search: async (kept) => await searchIn(year, kept),
			isPassedOn: (identity) => wasPassedOn(identity, process),
			warn: () => {},
		});
		if (activation !== 'none' || outcome.mustSave || caughtUp.mustSave) saved = year.stored(data);
		if (caughtUp.changes.length > 0) await passOn(caughtUp.changes);
		if (outcome.failed) throw new JiraDown();
	};

	/** Somebody edits the workflow and publishes it again. */
	const republish = async () => {
		jira.isDown = false;
		const kind = hooks;
		await removeHooks(
			{ connection, kind, webhookId: WEBHOOK_ID, memory: readMemory(data) },
			URL_HERE,
		);
		writeMemory(data, afterRemoval(readMemory(data)));
		stopCatchingUp(process, data, now());
		saved = year.stored(data);
		await pass(jira.time + between(1000, 2 * MINUTE));
		await upkeep('activate');
	};

	const pass = async (until: number) => {
		for (;;) {
			const next = sent.reduce<Delivery | undefined>(
				(first, one) => (one.due <= (first?.due ?? until) ? one : first),
				undefined,
			);
			if (next === undefined) return;
			sent.splice(sent.indexOf(next), 1);
			jira.time = Math.max(jira.time, next.due);
			await arrive(next);
		}
	};

	restarted();
	await upkeep('activate');
	const { search } = data['caughtUp'] as { search: { since: number } };
	return {
		intervals: [HOUR],
		since: search.since,
		poll: async (isStart) => {
			if (isStart) restarted();
			await upkeep(isStart ? 'init' : 'none');
		},
		isComplete: () => (data['caughtUp'] as { search: PollState }).search.queue.length === 0,
		stop: () => {
			process = '';
			data = JSON.parse(saved) as IDataObject;
		},
		pass,
		happens: async () => {
			const chance = random();
			if (chance < 0.01) hooks.lose();
			else if (chance < 0.02) unreachableUntil = jira.time + between(MINUTE, 5 * HOUR);
			else if (chance < 0.03) await republish();
		},
		recover: () => {
			unreachableUntil = 0;
		},
	};
}
