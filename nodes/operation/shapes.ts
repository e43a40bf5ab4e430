import type { IDataObject } from 'n8n-workflow';
import type { JiraRequest, Pages, Send, Site } from '../connection';
import type { Endpoint } from '../endpoints';
import type { ItemFiles } from './itemFiles';
import type { ItemOutput } from './itemOutput';
import type { Find } from './lostAnswers';
import type { Marks } from './marks';

/** What the site must be asked before an item's request can be made, such as the types of its custom fields. */
export interface Preparation<Input, E extends Endpoint = Endpoint> {
	prepare?(input: Input, context: ScriptContext<E>): Promise<Input>;
}

/** What became of one input of a task. */
export type TaskAnswer = BatchAnswer | { readonly reason: unknown };

/**
 * Items that share a task which Jira carries out while we wait: like a batch whose answer comes later. Tasks of a run
 * follow one another, so that what happens to one issue keeps its order.
 */
export interface Together<Input, E extends Endpoint = Endpoint> {
	/** Only inputs with the same key can share a task; `undefined` for one that is carried out alone. */
	key(input: Input, site: Site): string | undefined;
	/** What the input changes: the order of changes to it is kept. */
	subject(input: Input): string;
	/** The most inputs of a task. */
	readonly size: number;
	/**
	 * Throws {@link ItemRefused} for what a task cannot do; inputs with the same key are alike in this. Asked with the
	 * first input of every task, also of one that would hold no other.
	 */
	check?(input: Input, context: TaskContext<E>): Promise<void>;
	/** Has a task carried out and gives one answer for each input, in their order. */
	run(inputs: readonly Input[], context: TaskContext<E>): Promise<readonly TaskAnswer[]>;
}

/** One item makes one request. */
export interface RequestShape<Input, E extends Endpoint = Endpoint> extends Preparation<Input, E> {
	/** For items that ask for it: a task for many of them. */
	readonly together?: Together<Input, E>;
	readonly kind: 'request';
	request(input: Input, site: Site): JiraRequest<E>;
	/** What the answer becomes; without it the answer itself. */
	output?(body: unknown, input: Input, site: Site): IDataObject | IDataObject[];
}

/** One item reads a list, page by page. */
export interface ListShape<Input, E extends Endpoint = Endpoint> extends Preparation<Input, E> {
	readonly kind: 'list';
	pages(input: Input, site: Site, send: Send<E>): Pages;
	output?(entry: IDataObject, input: Input, site: Site): IDataObject;
}

/**
 * What became of one input of a batch. `unnamed`: the answer does not say, and it may have been carried out.
 * `askAlone`: it certainly was not, or it only reads.
 */
export type BatchAnswer =
	| { readonly output: IDataObject }
	| { readonly refused: unknown; readonly status: number }
	| 'askAlone'
	| 'unnamed';

/** Many items share one request; each gets its own answer out of it. */
export interface BatchShape<Input, E extends Endpoint = Endpoint> extends Preparation<Input, E> {
	readonly kind: 'batch';
	/** The most inputs of one request; 1 where the site has no such request. */
	size(site: Site): number;
	/** Only inputs with the same key can share a request. */
	batchKey?(input: Input): string;
	batch(inputs: readonly Input[], site: Site): JiraRequest<E>;
	/** Reads the answer, also that of a batch that was refused (400): one answer for each input, in their order. */
	answers(body: unknown, inputs: readonly Input[], site: Site): readonly BatchAnswer[];
	/** The request for one input alone. */
	single(input: Input, site: Site): JiraRequest<E>;
	/**
	 * How Jira is asked what became of inputs whose answers were lost, for what must not be sent twice. Gives bodies as
	 * `output` takes them; `undefined` where there is nothing to know them by.
	 */
	finder?(context: ScriptContext<E>): Find<Input, IDataObject> | undefined;
	output?(body: IDataObject, input: Input, site: Site): IDataObject;
}

/** A request that takes parts of items until one of its limits is reached. */
export interface SharedRequest<Part> {
	/** Takes a part beside those that it holds, unless the two together are more than one request may hold. */
	take(part: Part): boolean;
	/** Whether it is of no use to offer it another part. */
	readonly isFull: boolean;
}

/**
 * Items of which each sends any number of parts; parts share requests up to several limits, and each item gets
 * together what became of its own. For what may be sent twice without harm: a request that Jira refuses as too large
 * or malformed is sent again in halves, until the part at fault stands alone.
 */
export interface SharedShape<
	Input,
	Part = unknown,
	Answer = unknown,
	E extends Endpoint = Endpoint,
> {
	readonly kind: 'shared';
	/** What an item sends, in parts that each fit into one request. None: there is nothing to send. */
	parts(input: Input): readonly Part[];
	/** Only parts with the same key can share a request. */
	shareKey(part: Part): string;
	open(part: Part): SharedRequest<Part>;
	/** What a part is, and what must have been answered before its request is sent, of what items before it sent. */
	order?(part: Part): { readonly is: string; readonly follows?: string | undefined };
	/** The request for parts that one shared request has taken; or for some of them. */
	request(parts: readonly Part[], site: Site): JiraRequest<E>;
	/** Reads the answer: one for each part, in their order. */
	answers(body: unknown, parts: readonly Part[]): readonly Answer[];
	/** What an item's answers become. Throws {@link ItemRefused} where they are a refusal. */
	output(answers: readonly Answer[], input: Input, site: Site): IDataObject | IDataObject[];
}

/** What a script may do. */
export interface ScriptContext<E extends Endpoint = Endpoint> {
	readonly site: Site;
	/** Takes requests to the endpoints that the operation declares. */
	readonly send: Send<E>;
	/** Loads something once a run, however many items want it. */
	once<T>(name: string, load: () => Promise<T>): Promise<T>;
	/** Lets `once` give this under that name from now on. */
	know(name: string, value: unknown): void;
	/** What the user called fields, by the ids by which Jira names them in refusals. */
	readonly fieldNames: Map<string, string>;
	/** Milliseconds since 1970. */
	now(): number;
	/** The marks of what this run makes. */
	readonly marks: Marks;
	/** Does a write that must not be done twice; when its answer is lost, gives what `find` of `finder` finds of it. */
	doOrFind<T>(
		work: () => Promise<T>,
		finder: () => (() => Promise<T | undefined>) | undefined,
	): Promise<T>;
}

/** What the script of one item may do. */
export interface ItemContext<E extends Endpoint = Endpoint> extends ScriptContext<E> {
	/** The files that came with the item, and a place for those that leave with it. */
	readonly files: ItemFiles;
}

/** What may be done while a task runs. */
export interface TaskContext<E extends Endpoint = Endpoint> extends ScriptContext<E> {
	/** Waits for so many milliseconds, or until the run is cancelled: then it throws. */
	wait(ms: number): Promise<void>;
}

/** One item makes several requests, for what Jira cannot do in one. */
export interface ScriptShape<Input, E extends Endpoint = Endpoint> extends Preparation<Input, E> {
	/** For items that ask for it: a task for many of them. */
	readonly together?: Together<Input, E>;
	readonly kind: 'script';
	/** Finds out together, for up to 100 items that will run soon, what each would have to ask alone, and `know`s it. */
	ahead?(inputs: readonly Input[], context: ScriptContext<E>): Promise<void>;
	run(input: Input, context: ItemContext<E>): Promise<ItemOutput | ItemOutput[]>;
}

/** How an operation speaks to Jira. */
export type Shape<Input, E extends Endpoint = Endpoint> =
	| RequestShape<Input, E>
	| ListShape<Input, E>
	| BatchShape<Input, E>
	| SharedShape<Input, unknown, unknown, E>
	| ScriptShape<Input, E>;
