import type { IDataObject } from 'n8n-workflow';
import { eventOf } from './eventOf';
import { readSignature } from './signature';
import { readToken, type App } from './token';

/** What a trigger knows of the webhooks that it has registered. */
export type Expectation =
	/** An admin webhook with a secret; several while it is being replaced. */
	| { readonly by: 'secret'; readonly secrets: readonly string[] }
	/** A dynamic webhook. */
	| {
			readonly by: 'app';
			readonly app: App;
			/** Those of the trigger; others of the same app are refused. Undefined if they are not known (yet). */
			readonly webhookIds?: readonly number[] | undefined;
			/** Where people open Jira: `https://acme.atlassian.net`. Undefined if it is not known. */
			readonly siteUrl?: string | undefined;
	  }
	/** The user has allowed deliveries without a signature, for a Jira that cannot sign. */
	| { readonly by: 'nothing' };

export interface Arrival {
	/** By their names in lower case. */
	readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
	/** The body as it arrived. */
	readonly body: Buffer;
	readonly expectation: Expectation;
	/** In milliseconds since 1970. */
	readonly now: number;
}

/** What to do with a delivery. */
export type Admission =
	| {
			readonly is: 'admitted';
			readonly body: IDataObject;
			/** `jti` of a dynamic webhook's token: one that comes again is a repeat. */
			readonly tokenId?: string | undefined;
			/** The same when Jira sends the delivery again; unique for a site. */
			readonly deliveryId?: string | undefined;
	  }
	/** The reason never quotes what arrived, nor a secret. */
	| { readonly is: 'refused'; readonly status: 400 | 401 | 413 | 415; readonly reason: string };

/** Jira sends no larger ones. Source: "Webhooks", Jira Cloud platform. */
const LARGEST_BODY = 25 * 1024 * 1024;

/** How old a delivery may be, in milliseconds. Jira's last retry is about an hour late. */
const OLDEST = 24 * 60 * 60 * 1000;

/** How far its time may lie ahead: the clocks of a company's own Jira and of n8n may differ by minutes. */
const AHEAD = 60 * 60 * 1000;

/**
 * Decides whether a request is a delivery of one of the trigger's webhooks. The cheapest checks come first: nothing is
 * parsed before the signature fits. Query parameters are not looked at.
 */
export function admissionOf({ headers, body, expectation, now }: Arrival): Admission {
	const header = (name: string): string | undefined => {
		const value = headers[name];
		return typeof value === 'string' ? value : value?.[0];
	};
	if (body.length === 0) return refused(400, 'The delivery has no body');
	if (body.length > LARGEST_BODY) return refused(413, 'The delivery has more than 25 MB');
	if (!/^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(header('content-type') ?? '')) {
		return refused(415, 'The delivery is not in JSON');
	}
	const signed = isSigned(header, body, expectation, now);
	if ('reason' in signed) return refused(401, signed.reason);
	const parsed = parsedBody(body);
	if (parsed === undefined) return refused(400, 'The delivery is not a JSON object');
	if (eventOf(parsed) === undefined) return refused(400, 'The delivery is not an event of Jira');
	const fault = timeFault(parsed, now) ?? hookFault(parsed, expectation);
	if (fault !== undefined) return refused(401, fault);
	return {
		is: 'admitted',
		body: parsed,
		tokenId: signed.tokenId,
		deliveryId: header('x-atlassian-webhook-identifier'),
	};
}

type Signed = { readonly tokenId: string | undefined } | { readonly reason: string };

function isSigned(
	header: (name: string) => string | undefined,
	body: Buffer,
	expectation: Expectation,
	now: number,
): Signed {
	switch (expectation.by) {
		case 'nothing':
			return { tokenId: undefined };
		case 'secret': {
			const reading = readSignature(header('x-hub-signature'), body, expectation.secrets);
			return reading === 'right' ? { tokenId: undefined } : { reason: SIGNATURES[reading] };
		}
		case 'app': {
			const reading = readToken(header('authorization'), expectation.app, now);
			return reading.is === 'right'
				? { tokenId: reading.id }
				: { reason: `The delivery is not from the app of the credential: ${reading.reason}` };
		}
	}
}

const SIGNATURES = {
	missing: 'The delivery has no signature',
	wrong: 'The signature of the delivery is wrong',
	'unknown method': 'The delivery is signed by a method that is not known here',
} as const;

function parsedBody(body: Buffer): IDataObject | undefined {
	try {
		const parsed = JSON.parse(body.toString('utf8')) as unknown;
		const isObject = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
		return isObject ? (parsed as IDataObject) : undefined;
	} catch {
		return undefined;
	}
}

/** What speaks against the time of a delivery. Only deliveries of old servers have none, and those are not signed. */
function timeFault({ timestamp }: IDataObject, now: number): string | undefined {
	if (typeof timestamp !== 'number') {
		return timestamp === undefined ? undefined : 'The time of the delivery cannot be read';
	}
	if (timestamp < now - OLDEST) return 'The delivery is older than a day';
	return timestamp > now + AHEAD ? 'The delivery is from the future' : undefined;
}

/** What speaks against the webhook and the site of a delivery, which its token does not cover. */
function hookFault(body: IDataObject, expectation: Expectation): string | undefined {
	if (expectation.by !== 'app') return undefined;
	const { webhookIds, siteUrl } = expectation;
	const matched = body['matchedWebhookIds'];
	const ids = Array.isArray(matched) ? (matched as unknown[]) : [];
	if (webhookIds !== undefined && !ids.some((id) => webhookIds.includes(Number(id)))) {
		return 'The delivery is for another webhook of the app';
	}
	const host = hostOf(siteUrl);
	const others = hostsIn(body).filter((one) => one !== host && one !== GATEWAY);
	return host !== undefined && others.length > 0 ? 'The delivery is from another site' : undefined;
}

/** Where apps reach every site; addresses in deliveries may begin with it. */
const GATEWAY = 'api.atlassian.com';

/** The hosts to which the addresses of the delivery's own objects lead: those of people may be elsewhere. */
function hostsIn(body: IDataObject): string[] {
	return Object.entries(body)
		.filter(([name]) => name !== 'user')
		.map(([, value]) =>
			typeof value === 'object' ? hostOf((value as IDataObject | null)?.['self']) : undefined,
		)
		.filter((host) => host !== undefined);
}

function hostOf(address: unknown): string | undefined {
	return typeof address === 'string' ? URL.parse(address)?.host.toLowerCase() : undefined;
}

function refused(status: 400 | 401 | 413 | 415, reason: string): Admission {
	return { is: 'refused', status, reason };
}
