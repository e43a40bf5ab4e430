import type { Connection } from '../../connection';
import type { Way } from '../events';

/** The ways by which Jira can be asked to send events. */
export type HookWay = Exclude<Way, 'search' | 'polling'>;

/** What hooks ask of the connection. */
export type HookConnection = Pick<Connection, 'loadOnce' | 'send' | 'site' | 'serverVersion'>;

/** What Jira is to send, and where. */
export interface WantedHook {
	/** Where n8n listens. */
	readonly url: string;
	/** How administrators of Jira find it in their list. */
	readonly name: string;
	/** Jira's names of the events. */
	readonly events: readonly string[];
	/** Only events of issues that this query finds; empty for all. */
	readonly jql: string;
	/** Updates of issues only if one of these fields was changed; empty for all. Dynamic hooks only. */
	readonly fieldIds: readonly string[];
}

/** A hook that Jira has. */
export interface RegisteredHook {
	readonly id: string;
	/** `undefined` where Jira does not say it. */
	readonly url: string | undefined;
	readonly name: string | undefined;
	readonly events: readonly string[];
	readonly jql: string;
	readonly fieldIds: readonly string[];
	/** Whether Jira sends anything. */
	readonly enabled: boolean;
	/** Whether its deliveries are signed with a secret; `undefined` where Jira does not say it. */
	readonly signed: boolean | undefined;
	/** When Jira forgets it, in milliseconds since 1970; `undefined` for never. */
	readonly expires: number | undefined;
}

/** One of Jira's kinds of webhooks. Every function asks Jira, and throws what {@link Connection.send} throws. */
export interface HookKind {
	readonly way: HookWay;
	/** Whether deliveries can be signed with a secret of ours. */
	readonly takesSecret: boolean;
	/** All hooks that this sign-in can see, other people's too. */
	list(connection: HookConnection): Promise<readonly RegisteredHook[]>;
	/**
	 * @param secret with which Jira is to sign, if this kind takes one
	 * @returns the id of the new hook
	 * @throws ItemRefused when Jira says in a successful answer that it did not register it
	 */
	create(connection: HookConnection, wanted: WantedHook, secret?: string): Promise<string>;
	/** @returns the id that the hook has afterwards */
	update(
		connection: HookConnection,
		hook: RegisteredHook,
		wanted: WantedHook,
		secret?: string,
	): Promise<string>;
	/** A hook that is gone already is removed. */
	remove(connection: HookConnection, hooks: readonly RegisteredHook[]): Promise<void>;
	/** Makes hooks that expire live as long as new ones. */
	renew(connection: HookConnection, hooks: readonly RegisteredHook[]): Promise<void>;
}

/** The texts of a list in an answer. */
export function textsIn(value: unknown): string[] {
	return Array.isArray(value) ? value.map(String) : [];
}
