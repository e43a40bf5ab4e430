import type {
	IExecuteFunctions,
	IHookFunctions,
	INodeExecutionData,
	IPollFunctions,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { systemClock } from '../connection';
import { openConnection } from '../connection/openConnection';
import { hintsOf, toNodeError } from '../operation';
import { catchUp, stopCatchingUp } from './catchUp';
import type { Change } from './change';
import { admissionOf, type Expectation } from './deliveries/admission';
import { withoutEchoes } from './deliveries/echoes';
import { readDelivery } from './deliveries/readDelivery';
import { handedOver, handedOverIn, TOLD, toldOfWay, type HandedOver } from './handedOver';
import { deleteHooks, upkeepHooks, type HookSettings } from './hooks/activation';
import { expectationOf, hookFor } from './hooks/hookFor';
import { readMemory } from './hooks/hookMemory';
import { missedChanges } from './missedChanges';
import { namesKnown } from './namesKnown';
import { nodePlace } from './nodePlace';
import { valuesOf } from './parameters';
import { changeItems } from './output/changeItems';
import { preparedOutput } from './output/preparedOutput';
import { notSeenBefore, wasPassedOn } from './repeats';
import { isOwnToTell } from './ownChanges';
import { remainingMatches } from './remainingMatches';
import { triggerParameters, triggerSettings, WEBHOOK_WAYS } from './triggerForm';
import { isWanted, wantedEventsOf } from './wanted/isWanted';
import { jqlOf } from './wanted/jql';
import { forTest, readWanted } from './wanted/wanted';
import { triggerEventOf } from './wanted/wantedEvents';

/** What the parameters ask for. */
function askedOf(read: (name: string) => unknown) {
	const given = valuesOf(triggerParameters, read);
	const { options, ...settings } = triggerSettings(given);
	return { wanted: readWanted(given, WEBHOOK_WAYS), ...settings, ...options };
}

/** The same, where there are no items. */
function askedBy(functions: IHookFunctions | IPollFunctions | IWebhookFunctions) {
	return askedOf((name) => functions.getNodeParameter(name, null));
}

/** What the form says about hooks. */
export function hookSettings(functions: IHookFunctions | IPollFunctions): () => HookSettings {
	return () => {
		const {
			wanted,
			way = 'automatic',
			secretNumber = 1,
			allowsUnsigned = false,
			...output
		} = askedBy(functions);
		return {
			way,
			jql: jqlOf(wanted) ?? '',
			hookFor: (found) => hookFor(wanted, found),
			secretNumber,
			allowsUnsigned,
			checkNames: async (connection) => {
				await preparedOutput(output, functions, connection);
				await namesKnown(wanted, functions, connection);
			},
		};
	};
}

/**
 * Answers a delivery: one that is not Jira's is refused, and nothing runs; one that is not wanted is accepted, and
 * nothing runs either.
 */
export async function receiveDelivery(functions: IWebhookFunctions): Promise<IWebhookResponseData> {
	const asked = askedBy(functions);
	const now = systemClock.now();
	const { headers, rawBody } = functions.getRequestObject();
	const admission = admissionOf({
		headers,
		body: Buffer.isBuffer(rawBody) ? rawBody : Buffer.alloc(0),
		expectation: await expectationFor(functions, asked.allowsUnsigned ?? false, now),
		now,
	});
	if (admission.is === 'refused') {
		functions.logger.debug(`A delivery was refused: ${admission.reason}`);
		functions.getResponseObject().status(admission.status).json({ message: admission.reason });
		return { noWebhookResponse: true };
	}
	const wanted = forTest(asked.wanted, functions.getMode() === 'manual');
	const registered = new Set(wanted.events.map(triggerEventOf));
	const changes = withoutEchoes(readDelivery(admission.body, now), registered);
	const known = await namesKnown(wanted, functions);
	const told = toldOfWay(readMemory(functions.getWorkflowStaticData('node')));
	const parts: HandedOver[] = changes
		.filter((change) => isWanted(change, wanted, known))
		.map((change) => ({ change, ...(told !== undefined && { told }) }));
	if (isOwnToTell(changes, wanted, known, nodePlace(functions))) parts.push({ told: TOLD.own });
	return {
		webhookResponse: 'OK',
		...(parts.length > 0 && { workflowData: [handedOver(parts)] }),
	};
}

async function expectationFor(
	functions: IWebhookFunctions,
	allowsUnsigned: boolean,
	now: number,
): Promise<Expectation> {
	const memory = readMemory(functions.getWorkflowStaticData('node'));
	const isApp = memory.way === 'dynamicWebhook';
	const app = isApp ? await functions.getCredentials('jiraOAuth2Api') : undefined;
	return expectationOf(
		memory,
		{
			app: app && {
				clientId: String(app['clientId']),
				clientSecrets: [String(app['clientSecret'])],
			},
			allowsUnsigned,
		},
		now,
	);
}

/** The hourly upkeep: looks after the webhook, and searches for what was missed. */
export async function pollWebhook(
	functions: IPollFunctions,
): Promise<INodeExecutionData[][] | null> {
	const upkeep = await upkeepHooks(functions, hookSettings(functions));
	const asked = askedBy(functions);
	const place = nodePlace(functions);
	const caughtUp = await catchUp({
		place,
		data: functions.getWorkflowStaticData('node'),
		isWished: asked.catchUp ?? true,
		isActivation: ['activate', 'create', 'manual'].includes(functions.getActivationMode()),
		isFailing: upkeep.failed,
		isRepaired: upkeep.repaired,
		search: missedChanges(functions, asked.wanted),
		isPassedOn: (identity) => wasPassedOn(identity, place),
		now: () => systemClock.now(),
		warn: (text) => {
			functions.logger.warn(text);
		},
	});
	const items = handedOver(caughtUp.changes.map((change) => ({ change, told: TOLD.search })));
	return items.length > 0 || upkeep.mustSave || caughtUp.mustSave ? [items] : null;
}

/** Removes the node's webhook. The hook of a test event leaves alone what the active workflow remembers. */
export async function stopWebhook(functions: IHookFunctions): Promise<boolean> {
	if (functions.getMode() !== 'manual') {
		const data = functions.getWorkflowStaticData('node');
		stopCatchingUp(nodePlace(functions), data, systemClock.now());
	}
	return await deleteHooks(functions, hookSettings(functions));
}

/** The items of the changes that this node has not passed on before. */
export async function passOn(functions: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	try {
		const asked = askedOf((name) => functions.getNodeParameter(name, 0, null));
		const parts = functions.getInputData().map(handedOverIn);
		const changes = parts.flatMap(({ change }) => change ?? []);
		const told = new Set(parts.flatMap((part) => part.told ?? []));
		const tell = () => {
			if (told.size > 0) functions.addExecutionHints(...hintsOf(told));
		};
		if (changes.length === 0) {
			tell();
			return [[]];
		}
		const connection = await openConnection(functions);
		// Who made the changes was judged when they were handed over.
		const wanted = { ...asked.wanted, ignoreOwnChanges: false };
		// What is to be known is asked first: what fails here is not passed on yet, and can come again.
		const output = await preparedOutput(asked, functions, connection);
		const known = await namesKnown(wanted, functions, connection);
		const matching = await remainingMatches(changes, wanted, connection);
		// As late as possible: what is recorded as seen is not passed on again, also if something failed after that.
		const fresh = isRepeatable(functions) ? matching : await unseen(matching, functions);
		if (fresh.length === 0) told.clear();
		if (fresh.length < matching.length) told.add(TOLD.repeated);
		if (matching.length < changes.length) told.add(TOLD.unmatched);
		tell();
		const items = await changeItems(fresh, output, connection, (change) =>
			wantedEventsOf(change, wanted, known),
		);
		return [items.map((json) => ({ json }))];
	} catch (reason) {
		throw toNodeError(reason, functions.getNode(), 0);
	}
}

/** Whether the same change may be passed on again: in the editor, and when a run is retried. */
const isRepeatable = (functions: IExecuteFunctions): boolean =>
	['manual', 'retry'].includes(functions.getMode());

async function unseen(
	changes: readonly Change[],
	functions: IExecuteFunctions,
): Promise<readonly Change[]> {
	const identities = changes.map(({ identity }) => identity);
	const left = new Set(await notSeenBefore(identities, functions.helpers, nodePlace(functions)));
	return changes.filter(({ identity }) => left.delete(identity));
}
