/** What goes wrong with a delivery on purpose. */
export type DeliveryFault = 'unsigned' | 'altered' | 'forged' | 'lost' | 'duplicate' | 'reordered';

/**
 * Where a delivery is: `queued`, under way (`sending`), `waiting` for a retry, `delivered` (any 2xx), `failed` for good,
 * or `lost` by a fault.
 */
export type DeliveryStatus = 'queued' | 'sending' | 'waiting' | 'delivered' | 'failed' | 'lost';

/** One try to send a delivery. */
export interface Attempt {
	/** Milliseconds since 1970 on Jira's clock. */
	readonly time: number;
	/** Without signatures. */
	readonly headers: Readonly<Record<string, string>>;
	/** Null if there was no answer. */
	readonly status: number | null;
	/** Why there was none. */
	readonly problem: string | null;
}

/** A message for one webhook, with what became of it. */
export interface Delivery {
	/** Counts up from 1. */
	readonly number: number;
	/** `X-Atlassian-Webhook-Identifier`: that of a duplicate, and of one that is sent again, is the same. */
	readonly identifier: string;
	readonly site: string;
	readonly hookKind: 'admin' | 'dynamic';
	readonly hookIds: readonly number[];
	/** `webhookEvent`, also if the body is left out. */
	readonly event: string;
	readonly url: string;
	/** As it is sent, '' if the hook leaves it out. */
	readonly body: string;
	readonly faults: readonly DeliveryFault[];
	readonly status: DeliveryStatus;
	readonly attempts: readonly Attempt[];
	/** When it is sent again, on Jira's clock; null if it is not. */
	readonly nextAttempt: number | null;
}

/** A delivery as an order to send it. */
export type Order = Pick<Delivery, 'site' | 'hookKind' | 'hookIds' | 'event' | 'url' | 'body'> & {
	/** `X-Atlassian-Webhook-Flow`; null where Jira has none. */
	readonly flow: 'Primary' | 'Secondary' | null;
	/** The headers that sign a body: right ones, or as somebody would who does not know the secret. */
	readonly sign: (body: string, forged: boolean) => Promise<Readonly<Record<string, string>>>;
};
