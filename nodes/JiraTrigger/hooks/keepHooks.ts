import { isNotFound } from '../../connection';
import { ItemRefused } from '../../operation';
import type { HookConnection, HookKind, RegisteredHook, WantedHook } from './hookKind';
import { signedNow, withHook, withSecret, type HookMemory } from './hookMemory';
import { hookPlan, type HookStep, type OwnHooks } from './hookPlan';
import { urlTaken } from './secondTrigger';

/** What the upkeep of a node's hooks needs. */
export interface Upkeep {
	readonly connection: HookConnection;
	readonly kind: HookKind;
	readonly wanted: WantedHook;
	readonly webhookId: string;
	/**
	 * The number of the secret in the node's form; `undefined` to leave the secret as it is, where n8n might not save a
	 * new one.
	 */
	readonly secretNumber: number | undefined;
	readonly memory: HookMemory;
	/** Keeps what is remembered. Called after each change, so that nothing is forgotten when a later step fails. */
	readonly remember: (memory: HookMemory) => void;
	readonly makeSecret: () => string;
	/** In milliseconds since 1970. */
	readonly now: number;
}

/**
 * Compares the hooks that Jira has with the wanted one, and makes them the same: one hook of this node, as it is wanted.
 *
 * @returns the steps that it took
 * @throws what the connection throws
 * @throws ItemRefused when Jira does not register the hook
 */
export async function keepHooks(upkeep: Upkeep): Promise<readonly HookStep[]> {
	const { connection, kind, wanted, webhookId, secretNumber, now } = upkeep;
	const { takesSecret, way } = kind;
	let memory: HookMemory = { ...upkeep.memory, url: wanted.url, way };
	const maySign = takesSecret && secretNumber !== undefined;
	if (maySign) memory = withSecret(memory, secretNumber, upkeep.makeSecret);
	const remember = (changed: HookMemory) => {
		memory = changed;
		upkeep.remember(memory);
	};
	remember(memory);
	const registered = await kind.list(connection);
	const secret = takesSecret ? memory.secret : undefined;
	const own = ownHooks(memory, webhookId, maySign, wanted.url);
	const steps = hookPlan(registered, wanted, own, now);
	const has = (id: string) => {
		const known = withHook(memory, id);
		remember(takesSecret ? signedNow(known, id, now) : known);
	};
	const create = async () => {
		if (takesSecret && secret === undefined) throw secretForgotten();
		return await kind.create(connection, wanted, secret).catch((reason: unknown) => {
			throw urlTaken(reason, wanted, registered);
		});
	};
	for (const step of steps) {
		switch (step.do) {
			case 'create':
				has(await create());
				break;
			case 'update':
				has(await updated(upkeep, wanted, step.hook, secret, create));
				break;
			case 'remove':
				await kind.remove(connection, [step.hook]);
				break;
			case 'renew':
				await kind.renew(connection, [step.hook]);
				remember(withHook(memory, step.hook.id));
				break;
			case 'keep':
				remember(withHook(memory, step.hook.id));
		}
	}
	return steps;
}

/** Changes a hook, or creates it if somebody removed it meanwhile. */
async function updated(
	{ connection, kind }: Upkeep,
	wanted: WantedHook,
	hook: RegisteredHook,
	secret: string | undefined,
	create: () => Promise<string>,
): Promise<string> {
	return await kind.update(connection, hook, wanted, secret).catch(async (reason: unknown) => {
		if (!isNotFound(reason)) throw reason;
		return await create();
	});
}

/**
 * Removes all hooks of a node.
 *
 * @throws what the connection throws
 */
export async function removeHooks(
	{
		connection,
		kind,
		webhookId,
		memory,
	}: Pick<Upkeep, 'connection' | 'kind' | 'webhookId' | 'memory'>,
	url: string,
): Promise<void> {
	const registered = await kind.list(connection);
	const own = ownHooks(memory, webhookId, false, url);
	const steps = hookPlan(registered, undefined, own, 0);
	const hooks = steps.flatMap((step) => ('hook' in step ? [step.hook] : []));
	if (hooks.length > 0) await kind.remove(connection, hooks);
}

function ownHooks(
	{ id, signs, test }: HookMemory,
	webhookId: string,
	comparesSecret: boolean,
	url: string,
): OwnHooks {
	return {
		webhookId,
		ids: id === undefined ? [] : [id],
		...(comparesSecret && { signs: signs ?? null }),
		...(test === true && { onlyUrl: url }),
	};
}

/** Deliveries of a webhook with a secret that n8n does not know would all be refused. */
function secretForgotten(): ItemRefused {
	return new ItemRefused(
		'The webhook of this trigger is gone from Jira, and its secret from n8n',
		'Deactivate the workflow and activate it again: that registers a new webhook.',
	);
}
