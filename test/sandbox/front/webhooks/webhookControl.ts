import type { JiraState } from '../../jira/state';
import type { World } from '../world';
import type { Delivery } from './delivery';

/** A registered webhook, without its secret. */
export interface HookSummary {
	readonly kind: 'admin' | 'dynamic';
	readonly id: number;
	readonly url: string;
	readonly events: readonly string[];
	readonly jql: string;
	readonly enabled: boolean;
	/** When it expires, in milliseconds since 1970; null for never. */
	readonly expires: number | null;
}

/** What tests can see of the webhooks of a sandbox, and do to them. */
export interface WebhookControl {
	/** Every delivery, oldest first; as many as the setting `keepRequests` says. */
	readonly deliveries: readonly Delivery[];
	/** What is registered at the first site. */
	readonly hooks: readonly HookSummary[];
	/** Forgets the deliveries that have ended. */
	clear(): void;
	/** Waits until nothing is under way; a retry that is more than a second away is not waited for. */
	untilDelivered(): Promise<void>;
	/**
	 * Sends a delivery again as it was sent last, with its old signature.
	 *
	 * @param number of the delivery
	 * @returns false if there is none, or if it was never sent
	 */
	replay(number: number): boolean;
	/** Lets the next try of every delivery that waits for one begin now; Jira's clock stays as it is. */
	retryNow(): void;
	/** Lets a webhook of the first site vanish, without anybody having removed it; false if there is none. */
	lose(kind: HookSummary['kind'], id: number): boolean;
}

function hooksOf({ hooks }: JiraState): HookSummary[] {
	return [
		...hooks.adminHooks().map(({ id, url, events, jql, enabled }) => ({
			kind: 'admin' as const,
			id,
			url,
			events,
			jql,
			enabled,
			expires: null,
		})),
		...hooks.dynamicHooks().map(({ id, url, events, jqlFilter, expires }) => ({
			kind: 'dynamic' as const,
			id,
			url,
			events,
			jql: jqlFilter,
			enabled: true,
			expires,
		})),
	];
}

/** @param world the current one, which a reset replaces */
export function createWebhookControl(world: () => World): WebhookControl {
	const jira = (): JiraState => {
		const [site] = world().sites;
		if (site === undefined) throw new Error('The sandbox has no site.');
		return site.jira;
	};
	return {
		get deliveries() {
			return world().deliverer.deliveries;
		},
		get hooks() {
			return hooksOf(jira());
		},
		clear: () => world().deliverer.clear(),
		untilDelivered: async () => await world().deliverer.untilDelivered(),
		replay: (number) => world().deliverer.replay(number),
		retryNow: () => world().deliverer.retryNow(),
		lose: (kind, id) => jira().hooks.remove(kind, id),
	};
}
