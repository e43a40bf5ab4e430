import type { FastifyPluginAsync } from 'fastify';
import type { DevOpsState } from '../devops/state';
import type { Flavour, Seed } from '../jira/model';
import { hasBasicAuthentication, webhookFormOf } from '../jira/serverVersion';
import type { JiraState } from '../jira/state';
import { FaultBook } from './faults';
import type { Keyring } from './keyring';
import { Limiter } from './limits/limiter';
import type { OAuthClients } from './oauthClients';
import { Recorder } from './recorder';
import { Deliverer } from './webhooks/deliverer';
import { sendEvents } from './webhooks/sender';
import { changeSettings, type Settings, type SettingsChange } from './settings';
import { TokenStore } from './tokenStore';

/** A Jira and its public address. */
export interface Site {
	/** Such as `acme`. */
	readonly name: string;
	/** Empty on Data Center. */
	readonly cloudId: string;
	/** Without a trailing slash; on Data Center with the context path. */
	readonly url: string;
	readonly jira: JiraState;
	/** What development tools have sent it; nothing on Data Center. */
	readonly devOps: DevOpsState;
}

/** The embedded Jira behind the front. */
export interface Backend {
	createJira(options: {
		flavour: Flavour;
		seed?: Partial<Seed>;
		clock: () => number;
		webUrl: string;
		mediaUrl: string;
	}): JiraState;
	readonly routes: FastifyPluginAsync<{ jira: JiraState }>;
}

export interface WorldOptions {
	readonly flavour: Flavour;
	readonly sites: readonly Site[];
	readonly keyring: Keyring;
	readonly clients: OAuthClients;
	readonly settings: Settings;
	readonly clock: () => number;
	/** Aborted when the sandbox closes, which ends every wait. */
	readonly closing: AbortSignal;
}

/** Everything that the listeners share: who can sign in, issued tokens, settings and received requests. */
export class World {
	readonly flavour: Flavour;
	readonly sites: readonly Site[];
	readonly keyring: Keyring;
	readonly clients: OAuthClients;
	readonly clock: () => number;
	readonly closing: AbortSignal;
	readonly tokens: TokenStore;
	readonly recorder: Recorder;
	/** Sends what happens to webhooks. */
	readonly deliverer: Deliverer;
	/** Failed logins by user name (Data Center). */
	readonly failedLogins = new Map<string, number>();
	private current: Settings;
	private limiterNow: Limiter;
	private faultsNow: FaultBook;
	private downUntil = 0;

	constructor(options: WorldOptions) {
		this.flavour = options.flavour;
		this.sites = options.sites;
		this.keyring = options.keyring;
		this.clients = options.clients;
		this.clock = options.clock;
		this.closing = options.closing;
		this.tokens = new TokenStore(this.clock);
		this.recorder = new Recorder(() => this.settings.keepRequests);
		this.current = options.settings;
		this.limiterNow = new Limiter(this.current.limits, this.clock);
		this.faultsNow = new FaultBook(this.current.faults);
		this.deliverer = new Deliverer({
			settings: () => this.settings.webhooks,
			keep: () => this.settings.keepRequests,
			clock: this.clock,
		});
		for (const site of this.sites) {
			sendEvents(site, this.clients, this.clock, (order) => this.deliverer.deliver(order));
		}
		this.applyToJira();
	}

	get settings(): Settings {
		return this.current;
	}

	get limiter(): Limiter {
		return this.limiterNow;
	}

	get faults(): FaultBook {
		return this.faultsNow;
	}

	/**
	 * Changes some settings. New limits start with full buckets, new faults with a count of zero.
	 *
	 * @throws RangeError like `changeSettings`; nothing is changed then
	 */
	configure(change: SettingsChange): void {
		this.current = changeSettings(this.current, change);
		if (change.limits !== undefined) {
			this.limiterNow = new Limiter(this.current.limits, this.clock);
		}
		if (change.faults !== undefined) this.faultsNow = new FaultBook(this.current.faults);
		if (change.captchaAfter !== undefined) this.failedLogins.clear();
		if (change.webhooks?.seed !== undefined) this.deliverer.seed();
		this.applyToJira();
	}

	site(cloudId: string): Site | undefined {
		return this.sites.find((candidate) => candidate.cloudId === cloudId);
	}

	/** Data Center: whether anybody may sign in with a password on the API. */
	get acceptsPasswords(): boolean {
		const { version, basicAuthentication } = this.current;
		return hasBasicAuthentication(version, basicAuthentication);
	}

	/** Whoever opens the consent page: Mia of the first site. */
	get grantingAccount(): string {
		const [site] = this.sites;
		if (site === undefined) throw new Error('The sandbox has no site.');
		return site.jira.mia.accountId;
	}

	/** Refuses every request, and sends nothing, for some milliseconds on the sandbox's clock. */
	refuseEverything(milliseconds: number): void {
		this.downUntil = this.clock() + milliseconds;
		this.deliverer.pause(this.downUntil);
	}

	get isDown(): boolean {
		return this.clock() < this.downUntil;
	}

	private applyToJira(): void {
		const { searchLag, uploadLimit, bulkTask, documentedExamples, version, webhooks } =
			this.current;
		for (const site of this.sites) {
			Object.assign(site.jira.settings, {
				searchLag,
				uploadLimit,
				bulkTask,
				documentedExamples,
				webhookForm: webhooks.form ?? webhookFormOf(version),
				version,
			});
		}
	}
}
