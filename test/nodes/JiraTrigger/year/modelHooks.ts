import type {
	HookConnection,
	HookKind,
	RegisteredHook,
	WantedHook,
} from '../../../../nodes/JiraTrigger/hooks/hookKind';
import { JiraDown, type ModelJira } from './modelJira';

const LIFE_MS = 30 * 24 * 60 * 60_000;

/** The dynamic webhooks of a Jira in memory: they live for 30 days, and may vanish earlier. */
export class ModelHooks implements HookKind {
	readonly way = 'dynamicWebhook';

	readonly takesSecret = false;

	/** How often a hook was made, and how often one was made to live on. */
	readonly count = { created: 0, renewed: 0 };

	private hooks: RegisteredHook[] = [];

	constructor(private readonly jira: ModelJira) {}

	/** Those that have not expired. */
	get alive(): readonly RegisteredHook[] {
		this.hooks = this.hooks.filter(({ expires = Infinity }) => expires > this.jira.time);
		return this.hooks;
	}

	lose(): void {
		this.hooks = [];
	}

	async list(): Promise<readonly RegisteredHook[]> {
		this.answer();
		return await Promise.resolve([...this.alive]);
	}

	async create(_connection: HookConnection, wanted: WantedHook): Promise<string> {
		this.answer();
		const id = String(++this.count.created);
		const { url, events, jql, fieldIds } = wanted;
		this.hooks.push({
			...{ id, url, events, jql, fieldIds },
			name: undefined,
			enabled: true,
			signed: undefined,
			expires: this.jira.time + LIFE_MS,
		});
		return await Promise.resolve(id);
	}

	async update(
		connection: HookConnection,
		hook: RegisteredHook,
		wanted: WantedHook,
	): Promise<string> {
		const id = await this.create(connection, wanted);
		await this.remove(connection, [hook]);
		return id;
	}

	async remove(_connection: HookConnection, hooks: readonly RegisteredHook[]): Promise<void> {
		this.answer();
		const ids = hooks.map(({ id }) => id);
		this.hooks = this.hooks.filter(({ id }) => !ids.includes(id));
		await Promise.resolve();
	}

	async renew(_connection: HookConnection, hooks: readonly RegisteredHook[]): Promise<void> {
		this.answer();
		const ids = hooks.map(({ id }) => id);
		this.count.renewed += 1;
		const expires = this.jira.time + LIFE_MS;
		this.hooks = this.alive.map((hook) => (ids.includes(hook.id) ? { ...hook, expires } : hook));
		await Promise.resolve();
	}

	private answer(): void {
		this.jira.time += 50;
		if (this.jira.isDown) throw new JiraDown();
	}
}
