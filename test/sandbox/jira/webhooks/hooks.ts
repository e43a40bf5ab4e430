/** A webhook of an administrator. */
export interface AdminHook {
	readonly id: number;
	name: string;
	url: string;
	events: readonly string[];
	/** Which issues it is about; '' for all. */
	jql: string;
	excludeBody: boolean;
	enabled: boolean;
	/** What its deliveries are signed with; null for nothing. */
	secret: string | null;
	/** Whoever changed it last. */
	changedBy: string;
	changed: number;
	readonly created: number;
}

/** A webhook that an OAuth 2.0 app registered (Cloud). */
export interface DynamicHook {
	readonly id: number;
	readonly url: string;
	readonly events: readonly string[];
	readonly jqlFilter: string;
	readonly fieldIdsFilter: readonly string[] | null;
	readonly issuePropertyKeysFilter: readonly string[] | null;
	readonly clientId: string;
	readonly accountId: string;
	/** Milliseconds since 1970. */
	expires: number;
}

/** 30 days. Source: operation "Extend webhook life". */
export const dynamicLifetime = 30 * 24 * 3_600_000;

/** The webhooks of a site. */
export class HookRegistry {
	private readonly admin = new Map<number, AdminHook>();

	private readonly dynamic = new Map<number, DynamicHook>();

	private nextAdminId = 1;

	private nextDynamicId = 1000;

	constructor(private readonly clock: () => number) {}

	/** Whether nothing has to be delivered to anybody. */
	get isEmpty(): boolean {
		return this.admin.size === 0 && this.dynamic.size === 0;
	}

	adminHooks(): AdminHook[] {
		return [...this.admin.values()];
	}

	adminHook(id: number): AdminHook | undefined {
		return this.admin.get(id);
	}

	addAdmin(hook: Omit<AdminHook, 'id' | 'created'>): AdminHook {
		const added = { ...hook, id: this.nextAdminId++, created: this.clock() };
		this.admin.set(added.id, added);
		return added;
	}

	/** Those that have not expired. */
	dynamicHooks(): DynamicHook[] {
		const now = this.clock();
		for (const { id, expires } of this.dynamic.values()) {
			if (expires <= now) this.dynamic.delete(id);
		}
		return [...this.dynamic.values()];
	}

	addDynamic(hook: Omit<DynamicHook, 'id' | 'expires'>): DynamicHook {
		const added = { ...hook, id: this.nextDynamicId++, expires: this.clock() + dynamicLifetime };
		this.dynamic.set(added.id, added);
		return added;
	}

	/** Removes a webhook, whoever it belongs to; false if there is none. */
	remove(kind: 'admin' | 'dynamic', id: number): boolean {
		return (kind === 'admin' ? this.admin : this.dynamic).delete(id);
	}
}
