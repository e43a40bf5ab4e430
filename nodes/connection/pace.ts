/** After a 429 the rate is multiplied by this. */
const DECREASE = 0.8;

/** Each second that goes well adds this share of the rate, and at least this many requests per second. */
const GROWTH = 0.02;
const LEAST_GROWTH = 0.25;

/** If nothing was accepted before the first 429, the search for the rate begins with this, and doubles each second. */
const FIRST_GUESS = 1;

/** Requests per second below which no endpoint is slowed down. */
const SLOWEST = 0.2;

/** How far back the rate of a so far unlimited endpoint is measured. */
const MEASURED_MS = 1000;

/** What was learned is forgotten after an endpoint has been unused for this long: by then its limit is free again. */
const FORGOTTEN_AFTER_MS = 60_000;

/**
 * How fast one endpoint takes requests, learned from its answers. Free until Jira says 429 for the first time; from
 * then on requests leave evenly, slower after each further 429 and a little faster with every second that goes well,
 * so that a client finds its share of a limit that it does not know and that others use too.
 *
 * Time is passed in, in milliseconds since 1970.
 */
export class EndpointPace {
	/** Requests per second; `Infinity` while nothing is known. */
	private rate = Infinity;

	private nextStart = 0;

	private restsUntil = 0;

	private grewAt = 0;

	/** The rate is a guess that no 429 has confirmed yet. */
	private guessing = false;

	/** Times of the last accepted requests, kept while the rate is not known. */
	private accepted: number[] = [];

	/** The earliest time at which the next request may leave. */
	earliestStart(): number {
		return Math.max(this.nextStart, this.restsUntil);
	}

	/** A request leaves now. */
	started(now: number): void {
		if (this.rate === Infinity) return;
		if (now - Math.max(this.nextStart, this.restsUntil) > FORGOTTEN_AFTER_MS) {
			this.rate = Infinity;
			return;
		}
		this.nextStart = Math.max(now, this.nextStart) + 1000 / this.rate;
	}

	/** Jira accepted a request. */
	succeeded(now: number): void {
		if (this.rate === Infinity) {
			this.accepted.push(now);
			this.forgetAccepted(now);
			return;
		}
		const seconds = Math.min((now - this.grewAt) / 1000, 1);
		if (seconds <= 0) return;
		this.grewAt = now;
		const growth = this.guessing ? 1 : GROWTH;
		this.rate += Math.max(this.rate * growth, LEAST_GROWTH) * seconds;
	}

	/** Jira said 429: nothing leaves for that long, and afterwards requests leave more slowly. */
	limited(now: number, waitMs: number): void {
		const resting = now < this.restsUntil;
		this.restsUntil = Math.max(this.restsUntil, now + waitMs);
		// Requests that were on their way when the first 429 came say nothing new.
		if (!resting) this.slowDown(now, DECREASE);
	}

	/** Jira says that the limit is nearly reached: faster than now is too fast. */
	nearLimit(now: number): void {
		this.slowDown(now, 1);
	}

	private slowDown(now: number, factor: number): void {
		this.forgetAccepted(now);
		const known = this.rate === Infinity ? this.accepted.length / (MEASURED_MS / 1000) : this.rate;
		this.guessing = known === 0;
		this.rate = this.guessing ? FIRST_GUESS : Math.max(known * factor, SLOWEST);
		this.grewAt = Math.max(now, this.restsUntil);
		this.accepted = [];
	}

	private forgetAccepted(now: number): void {
		const first = this.accepted.findIndex((time) => now - time < MEASURED_MS);
		this.accepted.splice(0, first < 0 ? this.accepted.length : first);
	}
}

/** The paces of the endpoints of one site, by name. */
export class SitePaces {
	private readonly paces = new Map<string, EndpointPace>();

	of(endpoint: string): EndpointPace {
		const known = this.paces.get(endpoint);
		if (known !== undefined) return known;
		const pace = new EndpointPace();
		this.paces.set(endpoint, pace);
		return pace;
	}
}
