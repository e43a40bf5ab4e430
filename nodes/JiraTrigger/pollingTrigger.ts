import {
	NodeOperationError,
	type IDataObject,
	type INodeExecutionData,
	type INodeProperties,
	type IPollFunctions,
} from 'n8n-workflow';
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
import { pollChanges, sampleChange, type Poll } from './search/poll';
import { conditionIn } from './search/windowJql';
import { isWanted, wantedEventsOf } from './wanted/isWanted';
import type { Known } from './wanted/known';
import { jqlOf } from './wanted/jql';
import { forTest, readWanted, type Wanted } from './wanted/wanted';
import { triggerEventOf } from './wanted/wantedEvents';
import { inputOf, valuesOf } from './parameters';
import { wantedParameters } from './wanted/form';

const WAYS: readonly Way[] = ['search'];

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
	const asked = askedOf(functions);
	const data = functions.getWorkflowStaticData('node');
	const items = new Map<string, IDataObject>();
	const changes = await pollChanges({
		...asked.poll,
		beforeTold: async (wanted, jira) => {
			const made = await asked.items(wanted, jira);
			for (const [index, { identity }] of wanted.entries()) items.set(identity, made[index] ?? {});
		},
		store: { read: () => data['search'], write: (state) => (data['search'] = state) },
		startAt: asked.startTime,
		limits: {
			now: () => Date.now(),
			budgetMs: Math.min(MOST_MS, functions.getPollBudgetMs() * 0.6),
			abandonedMs: functions.getPollBudgetMs(),
		},
	});
	return changes.map(({ identity }) => ({ json: items.get(identity) ?? {} }));
}

async function sampleItem(functions: IPollFunctions): Promise<INodeExecutionData> {
	const asked = askedOf(functions);
	let jira: AskedJira | undefined;
	const change = await sampleChange({
		...asked.poll,
		open: async () => (jira = await asked.poll.open()),
	});
	if (change === undefined || jira === undefined) {
		throw new NodeOperationError(functions.getNode(), 'Nothing that fits was found as an example', {
			description:
				'Among the ten issues that were updated last, none has such a change. Make one in Jira, or change the events and filters. An active workflow starts as soon as there is one.',
		});
	}
	const [json = {}] = await asked.items([change], jira);
	return { json };
}

/** What the parameters ask for. */
interface Asked {
	readonly poll: Pick<Poll, 'open' | 'lookedFor' | 'judge'>;
	readonly startTime: number | undefined;
	readonly items: (changes: readonly Change[], jira: AskedJira) => Promise<IDataObject[]>;
}

function askedOf(functions: IPollFunctions): Asked {
	const given = valuesOf(pollingParameters, (name) => functions.getNodeParameter(name, null));
	const isTest = functions.getMode() === 'manual';
	const wanted = forTest(readWanted(given, WAYS), isTest);
	const { startTime, ...output } = inputOf(ownForm, given);
	let known: Known = {};
	const open = async (): Promise<AskedJira> => {
		const jira = await openConnection(functions);
		// At the activation, it tells of a field that Jira does not have.
		await preparedOutput(output, functions, jira);
		return jira;
	};
	const judge = async (jira: AskedJira) => {
		known = await namesKnown(wanted, functions, jira);
		return (change: Change) => isWanted(change, wanted, known);
	};
	const items: Asked['items'] = async (changes, jira) =>
		await changeItems(changes, await preparedOutput(output, functions, jira), jira, (change) =>
			wantedEventsOf(change, wanted, known),
		);
	return { poll: { open, judge, lookedFor: lookedForBy(wanted) }, startTime, items };
}

function lookedForBy(wanted: Wanted): Poll['lookedFor'] {
	// Checked alone first: the query with the projects always has its own parentheses.
	conditionIn(wanted.jql ?? '');
	return {
		condition: conditionIn(jqlOf(wanted) ?? ''),
		events: new Set(wanted.events.map(triggerEventOf)),
	};
}

/**
 * Whether the first poll of a process may fail. n8n makes it when it activates the workflow, also when it starts; if it
 * fails five times within seconds, n8n never polls again. What a user must mend is shown at the activation.
 */
function mayThrow(reason: unknown, functions: IPollFunctions): boolean {
	const isByUser = ['activate', 'create', 'update'].includes(functions.getActivationMode());
	return isByUser && !mayPass(reason);
}
