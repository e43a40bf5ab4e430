import {
	NodeOperationError,
	type IDataObject,
	type INodeExecutionData,
	type INodeProperties,
	type IPollFunctions,
} from 'n8n-workflow';
import type { Connection } from '../connection';
import { openConnection } from '../connection/openConnection';
import { choiceField, dateTimeField, formOf, shownWhen } from '../fields';
import { toNodeError } from '../operation';
import type { Change } from './change';
import type { Way } from './events';
import { mayPass } from './mayPass';
import { namesKnown } from './namesKnown';
import { nodePlace } from './nodePlace';
import { changeItems } from './output/changeItems';
import { outputFields } from './output/outputForm';
import { preparedOutput } from './output/preparedOutput';
import type { AskedJira } from './search/askedJira';
import type { PollLimits, PollStore } from './search/poll';
import { pollAll, sampleOf, type Watch } from './search/watch';
import { isWanted, wantedEventsOf } from './wanted/isWanted';
import type { Known } from './wanted/known';
import { forTest, readWanted } from './wanted/wanted';
import { inputOf, valuesOf } from './parameters';
import { wantedParameters } from './wanted/form';
import { watchesFor } from './watchesFor';

const WAYS: readonly Way[] = ['search', 'polling'];

const ownForm = formOf({
	startFrom: choiceField(
		'Start From',
		[
			{
				name: 'Activation',
				value: 'activation',
				description: 'What happens after the workflow was activated for the first time',
			},
			{ name: 'Chosen Time', value: 'time', description: 'What happened since a time, too' },
		],
		{
			description: 'Where to begin the first time; after that, each poll goes on from the last one',
		},
	),
	startTime: shownWhen(
		dateTimeField('Start Time', {
			required: true,
			description: 'The time after which changes count',
		}),
		{ startFrom: ['time'] },
	),
	...outputFields,
});

/** The form of the trigger. */
export const pollingParameters: INodeProperties[] = [
	...wantedParameters(WAYS),
	...ownForm.parameters,
];

/** The workflows in this process that have polled; see {@link mayThrow}. */
const polledBefore = new Set<string>();

/** The most milliseconds of a poll, although n8n may grant more. */
const MOST_MS = 4 * 60_000;

/** One poll of the trigger, as n8n makes it. */
export async function pollJira(functions: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	const isManual = functions.getMode() === 'manual';
	const place = nodePlace(functions);
	const isFirst = !isManual && !polledBefore.has(place);
	if (!isManual) polledBefore.add(place);
	try {
		const items = isManual ? [await sampleItem(functions)] : await changedItems(functions);
		return items.length === 0 ? null : [items];
	} catch (reason) {
		if (isFirst && !mayThrow(reason, functions)) {
			functions.logger.warn(`Jira Platform Polling Trigger: ${String(reason)}`);
			return null;
		}
		throw toNodeError(reason, functions.getNode(), 0);
	}
}

async function changedItems(functions: IPollFunctions): Promise<INodeExecutionData[]> {
	const { watches, limits, items } = askedOf(functions);
	const made = new Map<string, IDataObject>();
	const changes = await pollAll(watches, limits, async (found) => {
		const shown = await items(found);
		for (const [index, { identity }] of found.entries()) made.set(identity, shown[index] ?? {});
	});
	return changes.map(({ identity }) => ({ json: made.get(identity) ?? {} }));
}

async function sampleItem(functions: IPollFunctions): Promise<INodeExecutionData> {
	const { watches, items } = askedOf(functions);
	const change = await sampleOf(watches);
	if (change === undefined) {
		throw new NodeOperationError(functions.getNode(), 'Nothing that fits was found as an example', {
			description:
				'None of the issues that were updated last has such a change, or is as the chosen events say. Make one in Jira, or change the events and filters. An active workflow starts as soon as there is one.',
		});
	}
	const [json = {}] = await items([change]);
	return { json };
}

/** What the parameters ask for. */
interface Asked {
	readonly watches: readonly Watch[];
	readonly limits: PollLimits;
	readonly items: (changes: readonly Change[]) => Promise<IDataObject[]>;
}

function askedOf(functions: IPollFunctions): Asked {
	const given = valuesOf(pollingParameters, (name) => functions.getNodeParameter(name, null));
	const isTest = functions.getMode() === 'manual';
	const wanted = forTest(readWanted(given, WAYS), isTest);
	const { startTime, ...output } = inputOf(ownForm, given);
	let opened: Promise<Connection> | undefined;
	let known: Known = {};
	const open = async (): Promise<AskedJira> => {
		opened ??= openConnection(functions);
		const jira = await opened;
		// At the activation, it tells of a field that Jira does not have.
		await preparedOutput(output, functions, jira);
		return jira;
	};
	const judge = async (jira: AskedJira) => {
		known = await namesKnown(wanted, functions, jira);
		return (change: Change) => isWanted(change, wanted, known);
	};
	const items: Asked['items'] = async (changes) => {
		if (changes.length === 0) return [];
		const jira = await open();
		return await changeItems(
			changes,
			await preparedOutput(output, functions, jira),
			jira,
			(change) => wantedEventsOf(change, wanted, known),
		);
	};
	const limits: PollLimits = {
		now: () => Date.now(),
		budgetMs: Math.min(MOST_MS, functions.getPollBudgetMs() * 0.6),
		abandonedMs: functions.getPollBudgetMs(),
	};
	const data = functions.getWorkflowStaticData('node');
	const storeOf = (name: string): PollStore => ({
		read: () => data[name],
		write: (state) => (data[name] = state),
	});
	const watches = watchesFor({ wanted, open, judge, limits, startAt: startTime, storeOf });
	return { watches, limits, items };
}

/**
 * Whether the first poll of a process may fail. n8n makes it when it activates the workflow, also when it starts; if it
 * fails five times within seconds, n8n never polls again. What a user must mend is shown at the activation.
 */
function mayThrow(reason: unknown, functions: IPollFunctions): boolean {
	const isByUser = ['activate', 'create', 'update'].includes(functions.getActivationMode());
	return isByUser && !mayPass(reason);
}
