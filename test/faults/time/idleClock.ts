/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- test tooling, nothing of this is published */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest, IncomingMessage } from 'node:http';
import process from 'node:process';

/** Milliseconds of real time without any activity after which a short wait and a long one are over. */
const QUIET_MS = 1;
const LONG_QUIET_MS = 5;
const LONG_WAIT_MS = 30_000;

/** Milliseconds of real time without any activity that end a wait, even if something still seems to be on its way. */
const STUCK_MS = 3_000;

const CREATED = 'http.client.request.created';

/** Shows that the process is waiting for the file system or the network of this machine. */
const BUSY = /^(FSReq|TCPConnect|Write|Shutdown|GetAddrInfo|Zlib)/;

interface Timer {
	readonly id: object;
	readonly at: number;
	readonly ms: number;
	readonly fire: () => void;
}

/**
 * Time for a whole process in which nobody waits: as soon as nothing else happens, `Date.now` jumps to the next timer
 * and it fires. That is when no request is on its way, except those that a server leaves unanswered. So every wait and
 * every time limit, whoever sets it, keeps its order and its length but takes no time.
 */
export class IdleClock {
	private readonly realNow = Date.now;
	private readonly realSetTimeout = globalThis.setTimeout;
	private readonly realClearTimeout = globalThis.clearTimeout;
	private readonly realTimeoutSignal = AbortSignal.timeout;
	private timers: Timer[] = [];
	private ahead = 0;
	/** Requests that have not ended, with the part of the answer received so far. */
	private readonly requests = new Map<ClientRequest, IncomingMessage | undefined>();
	private stalled = 0;
	private busySince: number | undefined;
	private quietSince: number | undefined;
	private watching = false;

	/** Replaces the clock of the process until `uninstall`. */
	install(): void {
		Date.now = () => this.realNow() + this.ahead;
		globalThis.setTimeout = ((
			callback: (...args: unknown[]) => void,
			ms = 0,
			...args: unknown[]
		) =>
			ms < 1
				? this.realSetTimeout(callback, ms, ...args)
				: this.add(ms, () => callback(...args))) as typeof setTimeout;
		globalThis.clearTimeout = ((timer: object | undefined) => {
			const before = this.timers.length;
			this.timers = this.timers.filter(({ id }) => id !== timer);
			if (before === this.timers.length) this.realClearTimeout(timer as NodeJS.Timeout);
		}) as typeof clearTimeout;
		AbortSignal.timeout = (ms) => {
			const controller = new AbortController();
			this.add(ms, () => controller.abort(new DOMException('The time is up', 'TimeoutError')));
			return controller.signal;
		};
		subscribe(CREATED, this.onRequest);
	}

	uninstall(): void {
		Date.now = this.realNow;
		globalThis.setTimeout = this.realSetTimeout;
		globalThis.clearTimeout = this.realClearTimeout;
		AbortSignal.timeout = this.realTimeoutSignal;
		unsubscribe(CREATED, this.onRequest);
		this.timers = [];
	}

	/** Lets this many milliseconds pass at once. */
	pass(ms: number): void {
		this.ahead += ms;
	}

	/** The result of `work`, or `undefined` if it takes longer than this many milliseconds of real time. */
	async within<T>(ms: number, work: Promise<T>): Promise<T | undefined> {
		let limit: NodeJS.Timeout | undefined;
		const late = new Promise<undefined>((resolve) => {
			limit = this.realSetTimeout(() => resolve(undefined), ms);
		});
		try {
			return await Promise.race([work, late]);
		} finally {
			this.realClearTimeout(limit);
		}
	}

	/** A server leaves a request unanswered (`true`), or the request has ended after all. */
	stall(stalls: boolean): void {
		this.stalled += stalls ? 1 : -1;
		this.quietSince = undefined;
	}

	private add(ms: number, fire: () => void): object {
		const id = { unref: () => id, ref: () => id, hasRef: () => true, refresh: () => id };
		this.timers.push({ id, at: Date.now() + ms, ms, fire });
		this.watch();
		return id;
	}

	private readonly onRequest = (message: unknown): void => {
		const { request } = message as { request: ClientRequest };
		this.requests.set(request, undefined);
		this.quietSince = undefined;
		request.once('response', (response: IncomingMessage) => this.requests.set(request, response));
		request.once('close', () => {
			this.requests.delete(request);
			this.quietSince = undefined;
		});
	};

	private watch(): void {
		if (this.watching) return;
		this.watching = true;
		this.realSetTimeout(this.look, 1);
	}

	/** Whether anything is going on. An answer that has arrived and that nobody reads does not count. */
	private isBusy(): boolean {
		const answers = [...this.requests.values()];
		const waitedFor = answers.filter((answer) => answer?.complete !== true).length;
		return (
			waitedFor > this.stalled ||
			process.getActiveResourcesInfo().some((resource) => BUSY.test(resource))
		);
	}

	private readonly look = (): void => {
		this.watching = false;
		const [next] = this.timers.sort((one, other) => one.at - other.at);
		if (next === undefined) return;
		const now = performance.now();
		if (this.isBusy()) {
			this.busySince ??= now;
			this.quietSince = undefined;
		} else {
			this.busySince = undefined;
		}
		if (this.busySince === undefined || now - this.busySince > STUCK_MS) {
			this.quietSince ??= now;
			if (now - this.quietSince >= (next.ms < LONG_WAIT_MS ? QUIET_MS : LONG_QUIET_MS)) {
				this.timers = this.timers.filter((timer) => timer !== next);
				this.ahead += Math.max(0, next.at - Date.now());
				this.busySince = undefined;
				this.quietSince = undefined;
				next.fire();
			}
		}
		this.watch();
	};
}
