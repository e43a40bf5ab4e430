/* eslint-disable @n8n/community-nodes/no-restricted-globals -- test tooling, not published */
import { randomUUID } from 'node:crypto';
import { post } from './post';
import type { Attempt, Delivery, DeliveryFault, DeliveryStatus, Order } from './delivery';
import { randomFrom } from './random';
import type { WebhookSettings } from './webhookSettings';
import { redactHeaders } from '../redaction';

/** Statuses after which Jira tries again. Source: "Webhooks" of the Jira Cloud platform, "Retry policy". */
const retried = (status: number | null): boolean =>
	status === null || [408, 409, 425, 429].includes(status) || status >= 500;

const mostRetries = 5;

/** How many are under way at once for each site and host. Source: as above, "Concurrency limiting". */
const mostAtOnce = 20;

/** Larger bodies are dropped. Source: as above. */
const largestBody = 25 * 1024 * 1024;

/** How soon a retry must be due for it to be waited for, in milliseconds on Jira's clock. */
const soon = 1000;

/** The longest time that a delivery lets others pass, in real milliseconds. */
const longestDelay = 50;

/** The longest time that a timer takes, in milliseconds. */
const longestTimer = 2 ** 31 - 1;

interface Entry extends Delivery {
	status: DeliveryStatus;
	attempts: Attempt[];
	nextAttempt: number | null;
	readonly order: Order;
	/** The headers and the body of the last attempt, to send it again as it was. */
	sent: { readonly headers: Record<string, string>; readonly body: string } | null;
}

/** The queue of one site and host. */
interface Lane {
	readonly queue: Array<() => Promise<void>>;
	/** Deliveries that let others pass. */
	readonly held: Entry[];
	underWay: number;
}

export interface DelivererOptions {
	readonly settings: () => WebhookSettings;
	readonly keep: () => number;
	readonly clock: () => number;
}

/** Sends deliveries by HTTP, in parallel, with retries, and with the faults that are set. */
export class Deliverer {
	private readonly entries: Entry[] = [];
	private readonly lanes = new Map<string, Lane>();
	private waiters: Array<() => void> = [];
	private random: () => number;
	private pausedUntil = 0;
	private count = 0;
	private timer: NodeJS.Timeout | undefined;
	private readonly closed = new AbortController();

	constructor(private readonly options: DelivererOptions) {
		this.random = randomFrom(options.settings().seed);
	}

	/** Ends what is under way, and every wait. */
	close(): void {
		this.closed.abort();
		clearTimeout(this.timer);
		for (const resolve of this.waiters.splice(0)) resolve();
	}

	/** Oldest first. */
	get deliveries(): readonly Delivery[] {
		return this.entries.map(shown);
	}

	/** Begins the random numbers anew. */
	seed(): void {
		this.random = randomFrom(this.options.settings().seed);
	}

	/** Forgets deliveries that have ended. */
	clear(): void {
		const open = this.entries.filter(({ status }) => !hasEnded(status));
		this.entries.splice(0, this.entries.length, ...open);
	}

	/** Sends nothing until a time on Jira's clock. */
	pause(until: number): void {
		this.pausedUntil = until;
		this.advance();
	}

	deliver(order: Order): void {
		const { duplicates, reordered, lost } = this.options.settings();
		const happens = (part: number): boolean => part > 0 && this.random() < part;
		const faults = this.signatureFaults();
		if (happens(lost) || Buffer.byteLength(order.body) > largestBody) {
			this.add(order, [...faults, 'lost'], randomUUID()).status = 'lost';
			return;
		}
		const identifier = randomUUID();
		const isLate = happens(reordered);
		const entry = this.add(order, isLate ? [...faults, 'reordered'] : faults, identifier);
		const lane = this.laneOf(entry);
		if (isLate) lane.held.push(entry);
		else this.enqueue(entry);
		if (happens(duplicates)) this.enqueue(this.add(order, [...faults, 'duplicate'], identifier));
		if (!isLate && lane.held.length > 0) this.enqueue(lane.held.shift());
		else if (isLate)
			setTimeout(() => this.enqueue(removed(lane.held, entry)), longestDelay).unref();
	}

	/**
	 * Sends a delivery again as it was sent last, with its old signature.
	 *
	 * @returns false if there is none with this number, or it was never sent
	 */
	replay(number: number): boolean {
		const entry = this.entries.find((one) => one.number === number);
		if (entry === undefined || entry.sent === null) return false;
		const { sent } = entry;
		const copy = this.add(entry.order, entry.faults, entry.identifier);
		const lane = this.laneOf(copy);
		lane.queue.push(async () => await this.attempt(copy, sent));
		this.pump(lane);
		return true;
	}

	/** Lets the next try of everything that waits for one begin now; the clock stays as it is. */
	retryNow(): void {
		const now = this.options.clock();
		for (const entry of this.entries) {
			if (entry.status === 'waiting') entry.nextAttempt = now;
		}
		this.advance();
	}

	/** Sends what is due by now: the clock may have moved. */
	advance(): void {
		clearTimeout(this.timer);
		const now = this.options.clock();
		const waiting = this.entries.filter(({ status }) => status === 'waiting');
		for (const entry of waiting) {
			if ((entry.nextAttempt ?? 0) <= now) this.enqueue(entry);
		}
		for (const lane of this.lanes.values()) this.pump(lane);
		const times = waiting.flatMap(({ nextAttempt }) => nextAttempt ?? []);
		const next = Math.min(...times.filter((time) => time > now), ...this.resumes(now));
		if (next < Infinity && !this.closed.signal.aborted) {
			this.timer = setTimeout(() => this.advance(), Math.min(next - now, longestTimer));
			this.timer.unref();
		}
		this.settle();
	}

	/** Waits until nothing is under way; a retry that is more than a second away is not waited for. */
	async untilDelivered(): Promise<void> {
		if (!this.isBusy) return;
		await new Promise<void>((resolve) => {
			this.waiters.push(resolve);
		});
	}

	private get isBusy(): boolean {
		if (this.closed.signal.aborted) return false;
		const now = this.options.clock();
		return this.entries.some(
			({ status, nextAttempt }) =>
				!hasEnded(status) && (status !== 'waiting' || (nextAttempt ?? 0) <= now + soon),
		);
	}

	private resumes(now: number): number[] {
		return this.pausedUntil > now ? [this.pausedUntil] : [];
	}

	private signatureFaults(): DeliveryFault[] {
		const settings = this.options.settings();
		return (['unsigned', 'altered', 'forged'] as const).filter(
			(fault) => settings[fault] > 0 && this.random() < settings[fault],
		);
	}

	private add(order: Order, faults: readonly DeliveryFault[], identifier: string): Entry {
		const { flow, sign, ...rest } = order;
		const entry: Entry = {
			number: ++this.count,
			identifier,
			...rest,
			faults,
			status: 'queued',
			attempts: [],
			nextAttempt: null,
			order: { ...rest, flow, sign },
			sent: null,
		};
		this.entries.push(entry);
		const index = this.entries.findIndex(({ status }) => hasEnded(status));
		if (this.entries.length > this.options.keep() && index >= 0) this.entries.splice(index, 1);
		return entry;
	}

	private laneOf({ site, url }: Delivery): Lane {
		const name = `${site} ${URL.parse(url)?.host ?? url}`;
		const lane = this.lanes.get(name) ?? { queue: [], held: [], underWay: 0 };
		this.lanes.set(name, lane);
		return lane;
	}

	private enqueue(entry: Entry | undefined): void {
		if (entry === undefined) return;
		Object.assign(entry, { status: 'queued', nextAttempt: null });
		const lane = this.laneOf(entry);
		lane.queue.push(async () => await this.attempt(entry, await this.requestOf(entry)));
		this.pump(lane);
	}

	private pump(lane: Lane): void {
		const { clock } = this.options;
		if (this.closed.signal.aborted || this.pausedUntil > clock()) return;
		while (lane.underWay < mostAtOnce) {
			const run = lane.queue.shift();
			if (run === undefined) return;
			lane.underWay += 1;
			void run().finally(() => {
				lane.underWay -= 1;
				this.pump(lane);
				this.settle();
			});
		}
	}

	private async requestOf(entry: Entry): Promise<NonNullable<Entry['sent']>> {
		const { order, faults, identifier, attempts } = entry;
		const signature = faults.includes('unsigned')
			? {}
			: await order.sign(order.body, faults.includes('forged'));
		return {
			headers: {
				'Content-Type': 'application/json; charset=UTF-8',
				'User-Agent': 'Atlassian HttpClient',
				'X-Atlassian-Webhook-Identifier': identifier,
				...(attempts.length === 0 ? {} : { 'X-Atlassian-Webhook-Retry': String(attempts.length) }),
				...(order.flow === null ? {} : { 'X-Atlassian-Webhook-Flow': order.flow }),
				...signature,
			},
			body: faults.includes('altered') ? altered(order.body) : order.body,
		};
	}

	private async attempt(entry: Entry, sent: NonNullable<Entry['sent']>): Promise<void> {
		const { clock, settings } = this.options;
		const { signal } = this.closed;
		Object.assign(entry, { status: 'sending', sent });
		const time = clock();
		const answer = await post(entry.url, sent, signal);
		entry.attempts.push({ time, headers: texts(redactHeaders(sent.headers)), ...answer });
		const { status } = answer;
		if (status !== null && status >= 200 && status < 300) {
			entry.status = 'delivered';
		} else if (retried(status) && entry.attempts.length <= mostRetries && !signal.aborted) {
			const { least, most } = settings().retryAfter;
			entry.nextAttempt = clock() + least + this.random() * (most - least);
			entry.status = 'waiting';
			this.advance();
		} else {
			entry.status = 'failed';
		}
	}

	private settle(): void {
		if (this.waiters.length === 0 || this.isBusy) return;
		for (const resolve of this.waiters.splice(0)) resolve();
	}
}

const hasEnded = (status: DeliveryStatus): boolean =>
	status === 'delivered' || status === 'failed' || status === 'lost';

function shown(entry: Entry): Delivery {
	const { number, identifier, site, hookKind, hookIds, event, url, body } = entry;
	const { faults, status, nextAttempt, attempts } = entry;
	return {
		number,
		identifier,
		site,
		hookKind,
		hookIds,
		event,
		url,
		body,
		faults,
		status,
		nextAttempt,
		attempts: [...attempts],
	};
}

function removed<T>(list: T[], one: T): T | undefined {
	const index = list.indexOf(one);
	return index < 0 ? undefined : list.splice(index, 1)[0];
}

/** Another time: what a receiver does not notice unless it checks the signature. */
function altered(body: string): string {
	return body === ''
		? ' '
		: body.replace(/"timestamp":(\d+)/, (_, time: string) => `"timestamp":${Number(time) + 1}`);
}

function texts(headers: Readonly<Record<string, string | string[]>>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
	);
}
