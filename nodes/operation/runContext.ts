import type { Send, Site } from '../connection';
import type { Endpoint } from '../endpoints';
import type { ItemFiles } from './itemFiles';
import type { Marks } from './marks';
import type { Steps } from './steps';

/** What an operation may do in a run. */
export interface RunContext<E extends Endpoint = Endpoint> {
	readonly site: Site;
	/** Sends requests to the endpoints that the operation declares. */
	readonly send: Send<E>;
	/** Loads something once per run, however many items need it. */
	loadOnce<T>(name: string, load: () => Promise<T>): Promise<T>;
	/** Makes `loadOnce` return this under that name from now on. */
	remember(name: string, value: unknown): void;
	/** The one name under which the run knows an issue, however its item named it: for what is remembered about it. */
	issueName(issue: string): string;
	/** The user's names of fields, by the ids that Jira uses in refusals. */
	readonly fieldNames: Map<string, string>;
	/** Tells the user something about the run, beside its output. */
	tell(sentence: string): void;
	/** IANA name of the workflow's time zone, for times that have none: `Europe/Berlin`. */
	readonly timeZone: string;
	/** Milliseconds since 1970. */
	now(): number;
	/** Waits for the given milliseconds; throws if the run is cancelled meanwhile. */
	wait(ms: number): Promise<void>;
	/** The marks on what this run creates. */
	readonly marks: Marks;
	/** Does a write that must not be done twice; if its answer is lost, returns what `finder` finds in Jira. */
	doOrFind<T>(
		work: () => Promise<T>,
		finder: () => (() => Promise<T | undefined>) | undefined,
	): Promise<T>;
}

/** What an operation may do for one item before its first write. */
export interface PrepareContext<E extends Endpoint = Endpoint> extends RunContext<E> {
	/** The files of the item, and a place for the files of its output. */
	readonly files: ItemFiles;
}

/** What an operation may do for one item. */
export interface ItemContext<E extends Endpoint = Endpoint> extends PrepareContext<E> {
	/** The writes of the item, where it makes several: what stops it then says which were done. */
	readonly steps: Pick<Steps, 'plan'>;
}
