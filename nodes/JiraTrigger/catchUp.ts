import type { IDataObject } from 'n8n-workflow';
import type { Change } from './change';
import type { PollStore } from './search/poll';
import type { PollStart, PollState } from './search/pollState';

/** What the hourly upkeep found, and what catching up needs. */
export interface CatchingUp {
	/** Names the node in this process. */
	readonly place: string;
	/** n8n's static data of the node. n8n saves it only sometimes: see {@link CaughtUp.mustSave}. */
	readonly data: IDataObject;
	/** Whether the user wants it. */
	readonly isWished: boolean;
	/** Whether somebody has activated the workflow, and n8n was not only started. */
	readonly isActivation: boolean;
	/** Jira could not be asked: what happens now is missed, perhaps. */
	readonly isFailing: boolean;
	/** The webhook was not there, or not as it has to be. */
	readonly isRepaired: boolean;
	/**
	 * Finds what changed since the last search.
	 *
	 * @param isGap whether deliveries are certain to be missing; otherwise only single ones may have been lost
	 */
	readonly search: (store: PollStore, isGap: boolean) => Promise<readonly Change[]>;
	/** Whether this process has passed a change on before. */
	readonly isPassedOn: (identity: string) => boolean;
	readonly now: () => number;
	readonly warn: (text: string) => void;
}

/** What is to be passed on. */
export interface CaughtUp {
	readonly changes: readonly Change[];
	/** Whether n8n has to save what is remembered. */
	readonly mustSave: boolean;
}

/** In n8n's static data. All times are n8n's, in milliseconds since 1970. */
interface Memory {
	/** Where the next search goes on. */
	readonly search: PollState | PollStart;
	/** The last time that n8n has saved this. */
	readonly saved: number;
	/** How many changes were found since then. */
	readonly found: number;
	/** Since when the workflow is not active. */
	readonly stopped?: number;
}

const NAME = 'caughtUp';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * How often n8n saves what is remembered at the least: each time makes an execution in which nothing runs. After a start,
 * changes since then are found again, and those that were passed on before are dropped again.
 */
const SAVED_EVERY_MS = 6 * HOUR;

/** After how many changes n8n saves it earlier: those that are found again must be among those that are remembered. */
const SAVED_AFTER_CHANGES = 2000;

/** A workflow that is active again so soon was only changed: what happened meanwhile is for it, too. */
const CHANGED_WITHIN_MS = 10 * MINUTE;

/** The most changes that are caught up in one go; what is left follows in the next hour. */
const MOST_CHANGES = 5000;

/** The most milliseconds of a search. */
const MOST_MS = 50_000;

/** The nodes that were looked after since this process began. */
const seen = new Set<string>();

/** Those of them that had no gap in their deliveries since the last search. */
const complete = new Set<string>();

/**
 * Finds what the webhook did not tell: each hour what was lost on the way, and after a gap in the deliveries what happened
 * meanwhile. There is a gap while n8n does not run, while Jira cannot be asked, and while Jira has no webhook, or one that
 * n8n does not know yet. Much of what is found was delivered, so whoever passes it on must know what was passed on before.
 */
export async function catchUp(upkeep: CatchingUp): Promise<CaughtUp> {
	const { place, data, isWished, isFailing, isRepaired, isPassedOn, now } = upkeep;
	const { memory, isStart } = resumed(upkeep);
	seen.add(place);
	if (!isWished || isFailing) {
		// What happens while nobody wishes it is never searched for.
		data[NAME] = asData(isWished ? memory : begun(upkeep, now()));
		complete.delete(place);
		return { changes: [], mustSave: false };
	}
	data[NAME] = asData(memory);
	const isGap = isRepaired || !complete.has(place);
	const { changes, isComplete } = await searched(upkeep, isGap);
	// n8n knows a new webhook only after it has saved its ID: what came before that was refused.
	if (isComplete && !isRepaired && !isStart) complete.add(place);
	else complete.delete(place);
	const fresh = changes.filter(({ identity }) => !isPassedOn(identity));
	const found = memory.found + changes.length;
	const mustSave =
		fresh.length > 0 || found >= SAVED_AFTER_CHANGES || now() - memory.saved >= SAVED_EVERY_MS;
	const { search } = memoryIn(data) ?? memory;
	data[NAME] = asData(
		mustSave ? { ...memory, search, saved: now(), found: 0 } : { ...memory, search, found },
	);
	return { changes: fresh, mustSave };
}

/** Remembers that the workflow is not active any more: what happens from now on is not for it. */
export function stopCatchingUp(place: string, data: IDataObject, now: number): void {
	const memory = memoryIn(data);
	if (memory !== undefined) data[NAME] = asData({ ...memory, stopped: now });
	complete.delete(place);
}

/** Searches until nothing is left, or enough was found for now. What was found before a failure counts. */
async function searched(
	{ data, search, now, warn }: CatchingUp,
	isGap: boolean,
): Promise<{ readonly changes: readonly Change[]; readonly isComplete: boolean }> {
	const began = now();
	const changes: Change[] = [];
	const store: PollStore = {
		read: () => memoryIn(data)?.search,
		write: (state) => {
			data[NAME] = { ...(data[NAME] as IDataObject), search: state };
		},
	};
	const isLeft = () => ((store.read() as Partial<PollState>).queue ?? []).length > 0;
	try {
		do changes.push(...(await search(store, isGap)));
		while (isLeft() && changes.length < MOST_CHANGES && now() - began < MOST_MS);
		return { changes, isComplete: !isLeft() };
	} catch (reason) {
		const said = reason instanceof Error ? reason.message : String(reason);
		warn(`What was missed could not be searched for: ${said}`);
		return { changes, isComplete: false };
	}
}

/** What is remembered, or what a workflow begins with that was not active for a while. */
function resumed(upkeep: CatchingUp): { readonly memory: Memory; readonly isStart: boolean } {
	const { place, data, isActivation, now } = upkeep;
	const known = memoryIn(data);
	const { stopped, ...memory } = known ?? begun(upkeep, now());
	const isChanged = stopped !== undefined && now() - stopped < CHANGED_WITHIN_MS;
	const wasActive = stopped === undefined && (seen.has(place) || !isActivation);
	return known !== undefined && (isChanged || wasActive)
		? { memory, isStart: isChanged }
		: { memory: begun(upkeep, now()), isStart: true };
}

function begun({ now }: CatchingUp, activated: number): Memory {
	return { search: { version: 1, activated }, saved: now(), found: 0 };
}

function memoryIn({ [NAME]: stored }: IDataObject): Memory | undefined {
	const { search, saved, found } = (stored ?? {}) as Partial<Memory>;
	const isWhole =
		typeof search === 'object' && [saved, found].every((value) => typeof value === 'number');
	return isWhole ? (stored as unknown as Memory) : undefined;
}

function asData(memory: Memory): IDataObject {
	return { ...memory, search: memory.search as unknown as IDataObject };
}
