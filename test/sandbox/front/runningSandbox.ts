import type { FastifyInstance } from 'fastify';
import { DevOpsState } from '../devops/state';
import type { Sandbox, SandboxOptions } from '../sandbox';
import { createAuthApp } from './authApp';
import { createControlApp } from './controlApp';
import { createGatewayApp } from './gatewayApp';
import { openHosts, type Hosts } from './hosts';
import type { Listener } from './listeners';
import { createMediaApp } from './mediaApp';
import {
	cloudCredentials,
	cloudIdOf,
	createClients,
	createKeyring,
	dataCenterCredentials,
	defaultScopes,
	defaultServerScopes,
	grantAccess,
	type CredentialData,
	type OAuthTokenData,
} from './readyCredentials';
import { changeSettings, type SettingsChange } from './settings';
import { createDataCenterApp, createSiteApp } from './siteApp';
import { createWebhookControl } from './webhooks/webhookControl';
import { World, type Backend, type Site } from './world';

/** What `startSandbox` takes, and the Jira behind the front. */
export type OpenOptions = SandboxOptions & { backend: Backend };

/** Opens the ports and starts the servers on them. */
export async function openSandbox(options: OpenOptions): Promise<Sandbox> {
	const initial = settingsOf(options);
	changeSettings({}, initial);
	const sandbox = new RunningSandbox(
		options,
		initial,
		await openHosts({
			flavour: options.flavour ?? 'cloud',
			port: options.port ?? 0,
			siteCount: options.sites?.length ?? 1,
			tls: options.tls,
		}),
	);
	try {
		await sandbox.reset();
	} catch (error) {
		await sandbox.close();
		// eslint-disable-next-line @n8n/community-nodes/require-node-api-error -- not a node
		throw error;
	}
	return sandbox;
}

class RunningSandbox implements Sandbox {
	readonly flavour: Sandbox['flavour'];
	readonly siteUrl: string;
	readonly gatewayUrl: string;
	readonly authUrl: string;
	readonly mediaUrl: string;
	readonly controlUrl: string;
	private readonly contextPath: string;
	private readonly closing = new AbortController();
	private apps: FastifyInstance[] = [];
	private world: World | null = null;
	readonly webhooks = createWebhookControl(() => this.state);
	/** Milliseconds that the clock was put forward. */
	private advanced = 0;

	constructor(
		private readonly options: OpenOptions,
		private readonly initial: SettingsChange,
		private readonly hosts: Hosts,
	) {
		this.flavour = options.flavour ?? 'cloud';
		this.contextPath = this.flavour === 'cloud' ? '' : (options.contextPath ?? '/jira');
		this.siteUrl = `${hosts.site.origin}${this.contextPath}`;
		this.gatewayUrl = hosts.gateway?.origin ?? '';
		this.authUrl = hosts.auth?.origin ?? '';
		this.mediaUrl = hosts.media?.origin ?? '';
		this.controlUrl = hosts.control.origin;
	}

	get cloudId() {
		return this.sites[0]?.cloudId ?? '';
	}

	get sites() {
		return this.state.sites;
	}

	get jira() {
		const [site] = this.sites;
		if (site === undefined) throw new Error('The sandbox has no site.');
		return site.jira;
	}

	get devOps() {
		const [site] = this.sites;
		if (site === undefined) throw new Error('The sandbox has no site.');
		return site.devOps;
	}

	get keyring() {
		return this.state.keyring;
	}

	get clients() {
		return this.state.clients;
	}

	get requests() {
		return this.state.recorder.requests;
	}

	get settings() {
		return this.state.settings;
	}

	get tokensIssued() {
		return this.state.tokens.counts;
	}

	get credentials(): Record<string, CredentialData> {
		return this.flavour === 'cloud'
			? cloudCredentials(this.state, { gatewayUrl: this.gatewayUrl, authUrl: this.authUrl })
			: dataCenterCredentials(this.state, this.options.tls?.certificate ?? null);
	}

	countByEndpoint(): Record<string, number> {
		return this.state.recorder.byEndpoint();
	}

	clearRequests(): void {
		this.state.recorder.clear();
	}

	/** The time on the sandbox's clock. */
	private readonly clock = (): number => (this.options.clock ?? Date.now)() + this.advanced;

	advance(milliseconds: number): void {
		if (!(milliseconds >= 0 && milliseconds < Infinity)) {
			throw new RangeError('The clock goes forward by a number of milliseconds from 0.');
		}
		this.advanced += milliseconds;
		this.state.deliverer.advance();
	}

	refuseEverything(milliseconds: number): void {
		if (!(milliseconds >= 0 && milliseconds < Infinity)) {
			throw new RangeError('An outage lasts a number of milliseconds from 0.');
		}
		this.state.refuseEverything(milliseconds);
	}

	configure(change: SettingsChange): void {
		this.state.configure(change);
	}

	expireAccessTokens(): void {
		this.state.tokens.expireAccessTokens();
	}

	revokeRefreshTokens(): void {
		this.state.tokens.revokeRefreshTokens();
	}

	grant(
		scopes: readonly string[] = this.flavour === 'cloud' ? defaultScopes : defaultServerScopes,
		siteNames?: readonly string[],
	): OAuthTokenData {
		const reached = this.sites.filter((site) => siteNames?.includes(site.name) ?? true);
		return grantAccess(
			this.state,
			scopes,
			reached.map((site) => site.cloudId),
		);
	}

	async reset(): Promise<void> {
		const before = this.apps;
		const jirasBefore = this.world?.sites.map(({ jira }) => jira) ?? [];
		this.world?.deliverer.close();
		this.advanced = 0;
		const sites = this.createSites();
		const [first] = sites;
		const { clock } = this;
		const world = new World({
			flavour: this.flavour,
			sites,
			keyring: createKeyring(first.jira, clock()),
			clients: createClients(first.jira, first.cloudId),
			settings: changeSettings({}, this.initial),
			clock,
			closing: this.closing.signal,
		});
		this.world = world;
		this.apps = await this.mount(world, sites);
		await Promise.all(before.map(async (app) => await app.close()));
		for (const jira of jirasBefore) jira.attachments.dispose();
	}

	async close(): Promise<void> {
		this.closing.abort();
		this.world?.deliverer.close();
		const { site, gateway, auth, media, control, more } = this.hosts;
		const open = [site, gateway, auth, media, control, ...more].filter((host) => host !== null);
		await Promise.all(open.map(async (host) => await host.close()));
		await Promise.all(this.apps.map(async (app) => await app.close()));
		this.apps = [];
		for (const { jira } of this.world?.sites ?? []) jira.attachments.dispose();
	}

	private get state(): World {
		if (this.world === null) throw new Error('The sandbox has not started yet.');
		return this.world;
	}

	private createSites(): [Site, ...Site[]] {
		const { backend, seed, sites: names = ['acme'] } = this.options;
		const { clock } = this;
		const create = (name: string, url: string, holds: SandboxOptions['seed']): Site => {
			const jira = backend.createJira({
				flavour: this.flavour,
				...(holds === undefined ? {} : { seed: holds }),
				clock,
				webUrl: url,
				mediaUrl: this.mediaUrl,
			});
			const cloudId = this.flavour === 'cloud' ? cloudIdOf(name) : '';
			return { name, cloudId, url, jira, devOps: new DevOpsState(jira, clock) };
		};
		const first = create(names[0] ?? 'acme', this.siteUrl, seed);
		const others = this.hosts.more.map((host, index) =>
			create(names[index + 1] ?? `site${index + 2}`, host.origin, undefined),
		);
		return [first, ...others];
	}

	/** Builds the server of each host and replaces the previous one. */
	private async mount(world: World, sites: readonly Site[]): Promise<FastifyInstance[]> {
		const { backend } = this.options;
		const { gateway, auth, media, control } = this.hosts;
		const hosts = [this.hosts.site, ...this.hosts.more];
		const mounts: Array<[Listener, FastifyInstance]> = [
			[control, createControlApp(this, () => world)],
		];
		for (const [index, site] of sites.entries()) {
			const host = hosts[index];
			if (host === undefined) continue;
			const app =
				this.flavour === 'cloud'
					? await createSiteApp(world, site, backend)
					: await createDataCenterApp(world, site, this.contextPath, backend);
			mounts.push([host, app]);
		}
		if (gateway !== null) mounts.push([gateway, await createGatewayApp(world, backend)]);
		if (auth !== null) mounts.push([auth, await createAuthApp(world)]);
		if (media !== null) mounts.push([media, createMediaApp(world)]);
		for (const [host, app] of mounts) {
			await app.ready();
			host.handle(app.routing);
		}
		return mounts.map(([, app]) => app);
	}
}

const otherOptions = new Set<keyof OpenOptions>([
	'flavour',
	'port',
	'sites',
	'contextPath',
	'tls',
	'seed',
	'clock',
	'backend',
]);

/** The options that are settings. */
function settingsOf(options: OpenOptions): SettingsChange {
	return Object.fromEntries(
		Object.entries(options).filter(([name]) => !otherOptions.has(name as keyof OpenOptions)),
	);
}
