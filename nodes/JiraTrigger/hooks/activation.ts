import { randomBytes } from 'node:crypto';
import {
	NodeApiError,
	NodeOperationError,
	type IHookFunctions,
	type INode,
	type IPollFunctions,
	type WorkflowActivateMode,
} from 'n8n-workflow';
import { openConnection } from '../../connection/openConnection';
import { systemClock, type Site } from '../../connection';
import { ItemRefused, toNodeError } from '../../operation';
import { definedOnly } from '../../values/definedOnly';
import { mayPass } from '../mayPass';
import { nodePlace } from '../nodePlace';
import { checkJql } from './checkJql';
import { afterRemoval, readMemory, writeMemory, type HookMemory } from './hookMemory';
import { adminRefused, findHookWay, hookKindOf, type ChosenWay } from './hookWay';
import { keepHooks, removeHooks } from './keepHooks';
import { TEST_NAME } from './hookPlan';
import { refuseUnreachable } from './reachable';
import { serially } from './serially';
import type { HookConnection, HookWay, WantedHook } from './hookKind';
import { NOTHING_DONE, upkeepOutcome, type UpkeepOutcome } from './upkeepOutcome';

/** What the node's form says about hooks. */
export interface HookSettings {
	readonly way: ChosenWay;
	/** The whole condition for issues; empty for all. */
	readonly jql: string;
	/**
	 * What a way can deliver of what the user wants.
	 *
	 * @throws ItemRefused that names the events which it cannot deliver
	 */
	hookFor(way: HookWay): Pick<WantedHook, 'events' | 'jql' | 'fieldIds'>;
	/** Raised by the user for a new secret. */
	readonly secretNumber: number;
	/**
	 * Looks up the names in the form.
	 *
	 * @throws ItemRefused for those that this Jira does not know
	 */
	checkNames(connection: HookConnection): Promise<void>;
	/** Whether deliveries without a signature are accepted. */
	readonly allowsUnsigned: boolean;
}

type HookFunctions = IHookFunctions | IPollFunctions;

/** Nodes of which this process has seen a poll, and since when their upkeep has been failing. */
const polled = new Map<string, { failingSince?: number }>();

/** For how long an upkeep may fail for passing reasons before the workflow's owner is told, in milliseconds. */
const TOLD_AFTER_MS = 24 * 60 * 60 * 1000;

/**
 * Whether n8n need not call {@link createHooks}. Where nobody waits for the outcome, as at the start of n8n, it does all
 * the work and never fails: n8n would give the trigger up for good. What it could not do, the next upkeep does.
 */
export async function checkHooks(
	functions: IHookFunctions,
	settings: () => HookSettings,
): Promise<boolean> {
	rememberUrl(functions);
	polled.delete(nodePlace(functions));
	if (!isUnattended(functions.getActivationMode())) return false;
	try {
		await keep(functions, settings(), { isUpkeep: false });
	} catch (reason) {
		functions.logger.warn(`Jira's webhook could not be checked at the start: ${saidBy(reason)}`);
	}
	return true;
}

/**
 * Registers the hook, or makes it what is wanted.
 *
 * @throws NodeOperationError with everything that is to be told in its message: n8n shows nothing else of it
 */
export async function createHooks(
	functions: IHookFunctions,
	settings: () => HookSettings,
): Promise<boolean> {
	rememberUrl(functions);
	try {
		await keep(functions, settings(), { isUpkeep: false });
	} catch (reason) {
		const mode = functions.getActivationMode();
		if (mayPass(reason) && mode !== 'activate' && mode !== 'manual') {
			functions.logger.warn(`Jira's webhook could not be registered: ${saidBy(reason)}`);
			return true;
		}
		throw activationError(reason, functions.getNode());
	}
	return true;
}

/** Removes the node's hooks. Those that Jira does not let go now are found and removed at the next activation. */
export async function deleteHooks(
	functions: IHookFunctions,
	settings: () => HookSettings,
): Promise<boolean> {
	const name = nodePlace(functions);
	polled.delete(name);
	const staticData = functions.getWorkflowStaticData('node');
	try {
		return await serially(name, async () => {
			const memory = readMemory(staticData);
			const connection = await openConnection(functions);
			const { way } =
				memory.way === undefined
					? await wayOf(functions, settings(), connection)
					: { way: memory.way };
			const kind = await hookKindOf(way, connection);
			const webhookId = functions.getNode().webhookId ?? '';
			const url = functions.getNodeWebhookUrl('default') ?? memory.url ?? '';
			await removeHooks({ connection, kind, webhookId, memory }, url);
			writeMemory(staticData, afterRemoval(memory));
			return true;
		});
	} catch (reason) {
		functions.logger.warn(`Jira's webhook could not be removed: ${saidBy(reason)}`);
		return false;
	}
}

/**
 * The hourly upkeep. The first one in a process never throws: n8n would never call it again.
 *
 * @throws NodeOperationError when somebody has to do something
 */
export async function upkeepHooks(
	functions: IPollFunctions,
	settings: () => HookSettings,
): Promise<UpkeepOutcome> {
	const name = nodePlace(functions);
	const earlier = polled.get(name);
	const now = systemClock.now();
	try {
		const outcome = await keep(functions, settings(), { isUpkeep: true });
		polled.set(name, {});
		return outcome;
	} catch (reason) {
		const failingSince = earlier?.failingSince ?? now;
		polled.set(name, { failingSince });
		functions.logger.warn(`Jira's webhook could not be checked: ${saidBy(reason)}`);
		const isTold = !mayPass(reason) || now - failingSince >= TOLD_AFTER_MS;
		if (earlier === undefined || !isTold) return { ...NOTHING_DONE, failed: true };
		throw activationError(reason, functions.getNode());
	}
}

async function keep(
	functions: HookFunctions,
	settings: HookSettings,
	{ isUpkeep }: { readonly isUpkeep: boolean },
): Promise<UpkeepOutcome> {
	return await serially(nodePlace(functions), async () => {
		const staticData = functions.getWorkflowStaticData('node');
		const memory = readMemory(staticData);
		// Activation is about to tell the address.
		if (memory.url === undefined) return NOTHING_DONE;
		const connection = await openConnection(functions);
		if (!isUpkeep) refuseUnreachable(memory.url, connection.site);
		const found =
			isUpkeep && memory.way !== undefined
				? { way: memory.way, because: memory.because }
				: await wayOf(functions, settings, connection);
		const { way, because } = found;
		const hook = settings.hookFor(way);
		try {
			const kind = await hookKindOf(way, connection);
			if (memory.test === true && way === 'dynamicWebhook') {
				const others = (await kind.list(connection)).filter(({ url }) => url !== memory.url);
				if (others.length > 0) throw testOfApp();
			}
			if (!kind.takesSecret && way === 'adminWebhook' && !settings.allowsUnsigned) throw unsigned();
			if (!isUpkeep) {
				await checkJql(settings.jql, connection);
				await settings.checkNames(connection);
			}
			const { id, name = '' } = functions.getWorkflow();
			const wanted = {
				...hook,
				url: memory.url,
				name: `${memory.test === true ? TEST_NAME : 'n8n: '}${name === '' ? String(id) : name}`.slice(
					0,
					200,
				),
			};
			const steps = await keepHooks({
				connection,
				kind,
				wanted,
				webhookId: functions.getNode().webhookId ?? '',
				secretNumber: isUpkeep ? undefined : settings.secretNumber,
				memory: definedOnly({
					...withSite(memory, connection.site),
					because: settings.way === 'automatic' ? because : undefined,
				}),
				remember: (changed) => {
					writeMemory(staticData, changed);
				},
				makeSecret: () => randomBytes(32).toString('hex'),
				now: systemClock.now(),
			});
			const done = steps.map((step) => step.do).join(', ');
			functions.logger.debug(
				`Jira's webhook (${way}, because ${because ?? 'it was before'}): ${done}`,
			);
			return upkeepOutcome(steps, memory, readMemory(staticData));
		} catch (reason) {
			throw adminRefused(reason, way);
		}
	});
}

async function wayOf(
	functions: HookFunctions,
	settings: HookSettings,
	connection: Awaited<ReturnType<typeof openConnection>>,
) {
	const credentialType = String(functions.getNodeParameter('authentication'));
	return await findHookWay(settings.way, credentialType, connection);
}

/** Remembers the site, so that deliveries can be compared with it while Jira cannot be asked. */
function withSite(memory: HookMemory, { webUrl }: Site): HookMemory {
	return webUrl === undefined ? memory : { ...memory, siteUrl: webUrl };
}

/** Keeps the address at once: at the start of n8n, Jira may be down, and a poll cannot find it out. */
function rememberUrl(functions: IHookFunctions): void {
	const staticData = functions.getWorkflowStaticData('node');
	const url = functions.getNodeWebhookUrl('default');
	const isTest = functions.getMode() === 'manual';
	const memory: HookMemory = { ...readMemory(staticData), ...(url !== undefined && { url }) };
	writeMemory(staticData, isTest ? { ...memory, test: true } : memory);
}

/** Whether nobody waits for the outcome. */
function isUnattended(mode: WorkflowActivateMode): boolean {
	return mode === 'init' || mode === 'leadershipChange';
}

/** Dynamic webhooks have one URL, which a published workflow needs. */
function testOfApp(): ItemRefused {
	return new ItemRefused(
		'n8n cannot wait for a test event now: Jira allows an OAuth 2.0 app one URL, and a published workflow has it',
		"Publish this workflow, make the change in Jira, open the run under 'Executions', and choose 'Copy to editor': the trigger then has its data. If it is another workflow that is published, unpublish that one first, or wait for the test event with a credential of an administrator.",
	);
}

function unsigned(): ItemRefused {
	return new ItemRefused(
		'This Jira does not sign what it sends: Jira Data Center does so from version 10 on',
		"Switch 'Accept Unsigned Deliveries' on if nobody else can know the address of this webhook, or use the Jira Platform Polling Trigger.",
	);
}

function saidBy(reason: unknown): string {
	return reason instanceof Error ? reason.message : String(reason);
}

/** An error whose message says everything. */
function activationError(reason: unknown, node: INode): NodeApiError | NodeOperationError {
	const error = toNodeError(reason, node, 0);
	const { message, description } = error;
	const all =
		description === null || description === undefined || description === ''
			? message
			: `${message.replace(/\.$/, '')}. ${description}`;
	error.message = all;
	error.description = '';
	return error;
}
