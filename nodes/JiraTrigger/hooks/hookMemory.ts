import type { IDataObject } from 'n8n-workflow';
import { definedOnly } from '../../values/definedOnly';
import type { HookWay } from './hookKind';

/**
 * What a node remembers of its hooks in n8n's static data. n8n does not save everything that is written there: after a
 * poll that puts nothing out, it does not. All but the secrets can be found again in Jira, and a lost secret is replaced.
 */
export interface HookMemory {
	/** Where n8n listens: only some of n8n's functions can tell. */
	readonly url?: string;
	readonly way?: HookWay;
	/** Why Automatic took that way; missing if the user chose it. */
	readonly because?: string;
	/** The hook of now. */
	readonly id?: string;
	/** The hooks before, latest first: Jira may send a delivery of theirs again. */
	readonly earlierIds?: readonly string[];
	/** Where people open the Jira of the hook. */
	readonly siteUrl?: string;
	/** With which Jira signs. */
	readonly secret?: string;
	/** The number of the secret in the node's form when this secret was made. */
	readonly secretNumber?: number;
	/** The hook to which Jira was given this secret. */
	readonly signs?: string;
	/** The secret before, which is still accepted. */
	readonly earlierSecret?: string;
	/** Until when, in milliseconds since 1970; unlimited while the new one has not reached Jira. */
	readonly earlierUntil?: number;
	/** Whether these are the hooks of a listening for a test event. */
	readonly test?: boolean;
}

const NAME = 'hooks';

/** What a node remembers. Anything unreadable counts as forgotten. */
export function readMemory(staticData: IDataObject): HookMemory {
	const { [NAME]: held } = staticData;
	return typeof held === 'object' && held !== null && !Array.isArray(held)
		? (held as HookMemory)
		: {};
}

/** Writes what a node remembers, as one value: n8n notices only that a value has changed. */
export function writeMemory(staticData: IDataObject, memory: HookMemory): void {
	if (JSON.stringify(staticData[NAME]) !== JSON.stringify(memory)) {
		staticData[NAME] = { ...memory } as IDataObject;
	}
}

/** For how long a replaced secret is accepted: Jira's last try of a delivery comes earlier. */
const ACCEPTED_FOR_MS = 24 * 60 * 60 * 1000;

/** The secrets with which a delivery may be signed now. */
export function acceptedSecrets(memory: HookMemory, now: number): string[] {
	const { secret, earlierSecret, earlierUntil = Infinity } = memory;
	return [secret, now < earlierUntil ? earlierSecret : undefined].filter(
		(one): one is string => one !== undefined && one !== '',
	);
}

/**
 * The memory with the secret that a hook is to have: the one of before, unless there is none, or the user raised the
 * number in the node's form.
 *
 * @param makeSecret makes a random secret
 */
export function withSecret(
	memory: HookMemory,
	secretNumber: number,
	makeSecret: () => string,
): HookMemory {
	if (memory.secret !== undefined && memory.secretNumber === secretNumber) return memory;
	return definedOnly({
		...memory,
		signs: undefined,
		secret: makeSecret(),
		secretNumber,
		earlierSecret: memory.secret,
		earlierUntil: undefined,
	});
}

/** How many of the hooks before are remembered. */
const MOST_EARLIER = 5;

/** The memory with the hook of now. */
export function withHook(memory: HookMemory, id: string): HookMemory {
	if (memory.id === undefined || memory.id === id) return { ...memory, id };
	return { ...memory, id, earlierIds: earlierIdsOf(memory) };
}

function earlierIdsOf({ id, earlierIds = [] }: HookMemory): readonly string[] {
	return [...new Set([...(id === undefined ? [] : [id]), ...earlierIds])].slice(0, MOST_EARLIER);
}

/** What is still remembered after the hooks were removed: Jira may send a delivery again that was signed before. */
export function afterRemoval(memory: HookMemory): HookMemory {
	const { secret, secretNumber, earlierSecret, earlierUntil } = memory;
	const earlierIds = earlierIdsOf(memory);
	return definedOnly({
		secret,
		secretNumber,
		earlierSecret,
		earlierUntil,
		earlierIds: earlierIds.length > 0 ? earlierIds : undefined,
	});
}

/** The memory after Jira was given the secret for a hook. */
export function signedNow(memory: HookMemory, id: string, now: number): HookMemory {
	const { earlierSecret, earlierUntil } = memory;
	return {
		...memory,
		signs: id,
		...(earlierSecret !== undefined && { earlierUntil: earlierUntil ?? now + ACCEPTED_FOR_MS }),
	};
}
