import type { IPollFunctions } from 'n8n-workflow';
import { systemClock } from '../connection';
import { openConnection } from '../connection/openConnection';
import type { Change } from './change';
import { EVENTS } from './events';
import { namesKnown } from './namesKnown';
import { nodePlace } from './nodePlace';
import { pollChanges } from './search/poll';
import type { PollState } from './search/pollState';
import { conditionIn } from './search/windowJql';
import { isWanted } from './wanted/isWanted';
import { jqlOf } from './wanted/jql';
import type { Wanted } from './wanted/wanted';
import { triggerEventOf } from './wanted/wantedEvents';

/** What the hourly upkeep found. */
interface Occasion {
	/** Whether the user wants it. */
	readonly isWished: boolean;
	/** Jira could not be asked: what happens now is missed, perhaps. */
	readonly isFailing: boolean;
	/** The webhook was not there, or not as it has to be. */
	readonly isRepaired: boolean;
}

interface CaughtUp {
	readonly changes: readonly Change[];
	/** Whether n8n has to save since when nothing is missing. */
	readonly mustSave: boolean;
}

/** In n8n's static data: until when everything was delivered or caught up, in milliseconds since 1970. */
interface Memory {
	/** When the workflow was activated: what happened before is not for it. */
	readonly begun: number;
	readonly since: number;
	/** The last time that n8n has saved this. */
	readonly saved: number;
}

const NAME = 'caughtUp';
const HOUR = 60 * 60_000;

/**
 * How often n8n saves it at the least: each time makes an execution in which nothing runs. After a start, changes since
 * then are searched for, and those that were passed on before are dropped again.
 */
const SAVED_EVERY_MS = 6 * HOUR;

/** How far each search begins before: deliveries may be under way, and the clocks of n8n and Jira may differ. */
const MARGIN_MS = 15 * 60_000;

/** The most changes that are caught up in one go; what is left follows in the next hour. */
const MOST_CHANGES = 5000;

/** The most milliseconds of a search. */
const MOST_MS = 50_000;

/** Nodes of this process of which something may be missing: all of them when it starts. */
const checked = new Set<string>();

/**
 * Finds what happened while n8n or Jira could not be reached: after a start, after a check that failed, and where the
 * webhook had to be repaired. The same changes are found again by a later search, so whoever passes them on must know
 * those that were passed on before.
 */
export async function catchUp(
	functions: IPollFunctions,
	wanted: Wanted,
	{ isWished, isFailing, isRepaired }: Occasion,
): Promise<CaughtUp> {
	const place = nodePlace(functions);
	const staticData = functions.getWorkflowStaticData('node');
	const now = systemClock.now();
	const memory = memoryIn(staticData[NAME]);
	const isNew = ['activate', 'create', 'manual'].includes(functions.getActivationMode());
	const isFirst = !checked.has(place);
	const begun = isFirst && isNew ? now : (memory?.begun ?? now);
	const remember = (since: number, isSaved: boolean): CaughtUp['mustSave'] => {
		const saved = isSaved ? now : (memory?.saved ?? now);
		staticData[NAME] = { begun, since, saved };
		return isSaved;
	};
	if (!isWished || memory === undefined || (isFirst && isNew)) {
		checked.add(place);
		// Activation saves it.
		remember(now, false);
		return { changes: [], mustSave: false };
	}
	if (isFailing) {
		checked.delete(place);
		return { changes: [], mustSave: false };
	}
	if (!isFirst && !isRepaired) {
		const isDue = now - memory.saved >= SAVED_EVERY_MS;
		return { changes: [], mustSave: remember(now, isDue) };
	}
	try {
		const { changes, isComplete } = await missed(
			functions,
			wanted,
			Math.max(begun, memory.since - MARGIN_MS),
		);
		if (isComplete) checked.add(place);
		const mustSave = remember(isComplete ? now : memory.since, changes.length > 0);
		return { changes, mustSave };
	} catch (reason) {
		functions.logger.warn(
			`What was missed could not be searched for: ${reason instanceof Error ? reason.message : String(reason)}`,
		);
		checked.delete(place);
		return { changes: [], mustSave: false };
	}
}

/** What a search finds of the wanted changes since a time. */
async function missed(
	functions: IPollFunctions,
	wanted: Wanted,
	since: number,
): Promise<{ readonly changes: readonly Change[]; readonly isComplete: boolean }> {
	const events = new Set(wanted.events.map(triggerEventOf).filter(isFoundBySearching));
	if (events.size === 0) return { changes: [], isComplete: true };
	const connection = await openConnection(functions);
	const began = systemClock.now();
	const changes: Change[] = [];
	let state: unknown;
	let isComplete = false;
	while (!isComplete && changes.length < MOST_CHANGES && systemClock.now() - began < MOST_MS) {
		const found = await pollChanges({
			open: async () => await Promise.resolve(connection),
			lookedFor: { condition: conditionIn(jqlOf(wanted) ?? ''), events },
			judge: async () => {
				const known = await namesKnown(wanted, functions, connection);
				return (change) => isWanted(change, wanted, known);
			},
			store: {
				read: () => state,
				write: (written) => {
					state = written;
				},
			},
			startAt: since,
			limits: { now: () => systemClock.now(), budgetMs: MOST_MS / 2, abandonedMs: Infinity },
		});
		changes.push(...found);
		isComplete = (state as PollState).queue.length === 0;
	}
	return { changes, isComplete };
}

const isFoundBySearching = (event: keyof typeof EVENTS): boolean =>
	EVENTS[event].ways.some((way) => way === 'search');

function memoryIn(stored: unknown): Memory | undefined {
	const { begun, since, saved } = (stored ?? {}) as Partial<Memory>;
	const isWhole = [begun, since, saved].every((time) => typeof time === 'number');
	return isWhole ? (stored as Memory) : undefined;
}
