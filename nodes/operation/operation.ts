import type { IDataObject } from 'n8n-workflow';
import type { Flavour, JiraRequest, Send, Site } from '../connection';
import { formOf, type FieldsOf, type Form } from '../fields';
import type { ItemFiles } from './itemFiles';
import type { ItemOutput } from './itemOutput';

/** What every operation says about itself. The editor's form, the documentation and the checks are made of it. */
export interface OperationFacts {
	/** n8n's value of the resource, in Jira's terms: `issue`, `comment`… */
	readonly resource: string;
	/** n8n's value of the operation within its resource. */
	readonly name: string;
	/** The name in the editor's list of operations. */
	readonly displayName: string;
	/** The name in the node picker, without articles: `Create issue`. */
	readonly action: string;
	readonly description: string;
	/** Classic OAuth scopes that its requests need. */
	readonly scopes: readonly string[];
	/** The requests that it may make, as Atlassian's specifications name them: `POST /rest/api/3/issue`. */
	readonly specification: Readonly<Record<Flavour, readonly string[]>>;
	/** For operations that change something: what has been done to an item that succeeded, `created`. */
	readonly effect?: string;
}

/** What the site must be asked before an item's request can be made, such as the types of its custom fields. */
export interface Preparation<Input> {
	prepare?(input: Input, context: ScriptContext): Promise<Input>;
}

/** What became of one input of a task. */
export type TaskAnswer = BatchAnswer | { readonly reason: unknown };

/**
 * Items that share a task which Jira carries out while we wait: like a batch whose answer comes later. Tasks of a run
 * follow one another, so that what happens to one issue keeps its order.
 */
export interface Together<Input> {
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
	check?(input: Input, context: TaskContext): Promise<void>;
	/** Has a task carried out and gives one answer for each input, in their order. */
	run(inputs: readonly Input[], context: TaskContext): Promise<readonly TaskAnswer[]>;
}

/** One item makes one request. */
export interface RequestShape<Input> extends Preparation<Input> {
	/** For items that ask for it: a task for many of them. */
	readonly together?: Together<Input>;
	readonly kind: 'request';
	request(input: Input, site: Site): JiraRequest;
	/** What the answer becomes; without it the answer itself. */
	output?(body: unknown, input: Input, site: Site): IDataObject | IDataObject[];
}

/** One item reads a list, page by page. */
export interface ListShape<Input> extends Preparation<Input> {
	readonly kind: 'list';
	pages(input: Input, site: Site, send: Send): AsyncGenerator<readonly unknown[]>;
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
export interface BatchShape<Input> extends Preparation<Input> {
	readonly kind: 'batch';
	/** The most inputs of one request; 1 where the site has no such request. */
	size(site: Site): number;
	/** Only inputs with the same key can share a request. */
	batchKey?(input: Input): string;
	batch(inputs: readonly Input[], site: Site): JiraRequest;
	/** Reads the answer, also that of a batch that was refused (400): one answer for each input, in their order. */
	answers(body: unknown, inputs: readonly Input[], site: Site): readonly BatchAnswer[];
	/** The request for one input alone. */
	single(input: Input, site: Site): JiraRequest;
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
export interface SharedShape<Input, Part = unknown, Answer = unknown> {
	readonly kind: 'shared';
	/** What an item sends, in parts that each fit into one request. None: there is nothing to send. */
	parts(input: Input): readonly Part[];
	/** Only parts with the same key can share a request. */
	shareKey(part: Part): string;
	open(part: Part): SharedRequest<Part>;
	/** What a part is, and what must have been answered before its request is sent, of what items before it sent. */
	order?(part: Part): { readonly is: string; readonly follows?: string | undefined };
	/** The request for parts that one shared request has taken; or for some of them. */
	request(parts: readonly Part[], site: Site): JiraRequest;
	/** Reads the answer: one for each part, in their order. */
	answers(body: unknown, parts: readonly Part[]): readonly Answer[];
	/** What an item's answers become. Throws {@link ItemRefused} where they are a refusal. */
	output(answers: readonly Answer[], input: Input, site: Site): IDataObject | IDataObject[];
}

/** What a script may do. */
export interface ScriptContext {
	readonly site: Site;
	readonly send: Send;
	/** Loads something once a run, however many items want it. */
	once<T>(name: string, load: () => Promise<T>): Promise<T>;
	/** Lets `once` give this under that name from now on. */
	know(name: string, value: unknown): void;
	/** What the user called fields, by the ids by which Jira names them in refusals. */
	readonly fieldNames: Map<string, string>;
}

/** What the script of one item may do. */
export interface ItemContext extends ScriptContext {
	/** The files that came with the item, and a place for those that leave with it. */
	readonly files: ItemFiles;
}

/** What may be done while a task runs. */
export interface TaskContext extends ScriptContext {
	/** Milliseconds since 1970. */
	now(): number;
	/** Waits for so many milliseconds, or until the run is cancelled: then it throws. */
	wait(ms: number): Promise<void>;
}

/** One item makes several requests, for what Jira cannot do in one. */
export interface ScriptShape<Input> extends Preparation<Input> {
	/** For items that ask for it: a task for many of them. */
	readonly together?: Together<Input>;
	readonly kind: 'script';
	/** Finds out together, for up to 100 items that will run soon, what each would have to ask alone, and `know`s it. */
	ahead?(inputs: readonly Input[], context: ScriptContext): Promise<void>;
	run(input: Input, context: ItemContext): Promise<ItemOutput | ItemOutput[]>;
}

/** How an operation speaks to Jira. */
export type Shape<Input> =
	| RequestShape<Input>
	| ListShape<Input>
	| BatchShape<Input>
	| SharedShape<Input>
	| ScriptShape<Input>;

/**
 * An operation, its input type known only to itself. A transformation of its schema may throw {@link ItemRefused} where
 * a sentence of its own says it better.
 */
export interface Operation extends OperationFacts, Form<unknown> {
	readonly shape: Shape<unknown>;
}

/** What an operation says about itself, and its form: by its fields, or as one that asks in another way. */
type Declared<Input> = OperationFacts & (Form<Input> | { readonly fields: FieldsOf<Input> });

/**
 * Declares an operation: the fields of its form, which requests what they ask for makes and what becomes of the
 * answers, side by side.
 */
export function operation<Input>(declared: Declared<Input> & Shape<NoInfer<Input>>): Operation;
export function operation(declared: Declared<Record<string, unknown>>): Operation {
	const form = 'fields' in declared ? formOf(declared.fields) : declared;
	// The runner gives the shape nothing but what the schema made, so the type can be forgotten here.
	return { ...declared, ...form, shape: declared as unknown as Shape<unknown> };
}

/** An item asks for something that cannot be, found out only with the site's or Jira's help. */
export class ItemRefused extends Error {
	override readonly name = 'ItemRefused';

	/**
	 * @param message one sentence: what cannot be
	 * @param description what is possible instead
	 */
	constructor(
		message: string,
		readonly description: string,
		/** Whether Jira may have carried it out all the same. */
		readonly mayHaveBeenDone = false,
	) {
		super(message);
	}
}
