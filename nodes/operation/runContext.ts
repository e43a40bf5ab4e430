import type { Send, Site } from '../connection';
import type { Endpoint } from '../endpoints';
import type { ItemFiles } from './itemFiles';
import type { Marks } from './marks';
import type { Steps } from './steps';

/** What an operation may do in a run. */
export interface RunContext<E extends Endpoint = Endpoint> {
	readonly site: Site;
	/** Takes requests to the endpoints that the operation declares. */
	readonly send: Send<E>;
	/** Loads something once a run, however many items want it. */
	loadOnce<T>(name: string, load: () => Promise<T>): Promise<T>;
	/** Lets `loadOnce` give this under that name from now on. */
	remember(name: string, value: unknown): void;
	/** What the user called fields, by the ids by which Jira names them in refusals. */
	readonly fieldNames: Map<string, string>;
	/** Milliseconds since 1970. */
	now(): number;
	/** Waits for so many milliseconds, or until the run is cancelled: then it throws. */
	wait(ms: number): Promise<void>;
	/** The marks of what this run makes. */
	readonly marks: Marks;
	/** Does a write that must not be done twice; when its answer is lost, gives what `find` of `finder` finds of it. */
	doOrFind<T>(
		work: () => Promise<T>,
		finder: () => (() => Promise<T | undefined>) | undefined,
	): Promise<T>;
}

/** What an operation may do for one item. */
export interface ItemContext<E extends Endpoint = Endpoint> extends RunContext<E> {
	/** The files that came with the item, and a place for those that leave with it. */
	readonly files: ItemFiles;
	/** The writes of the item, where it makes several: what stops it then says which were done. */
	readonly steps: Pick<Steps, 'plan'>;
}
