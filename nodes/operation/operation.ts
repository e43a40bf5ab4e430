import type { IDataObject } from 'n8n-workflow';
import {
	call,
	isNotFound,
	listPages,
	type Given,
	type Pages,
	type Send,
	type Site,
} from '../connection';
import type { Endpoint, Flavour, PathParameters, QueryParameters } from '../endpoints';
import { formOf, type FieldsOf, type Form } from '../fields';
import { oneByOne, type Combination } from './combination';
import {
	EVERY_ENDPOINT,
	summarizeEndpoints,
	withEndpoint,
	type DeclaredEndpoints,
	type EndpointSummary,
} from './declaredEndpoints';
import { withIssueNames } from './issueNames';
import { asOutput, type ItemOutput } from './itemOutput';
import { listOutputs } from './listOutputs';
import { isTheSameForAll, onceForAll } from './onceForAll';
import type { ValuesByField } from './possibleValues';
import type { ItemContext, PrepareContext, RunContext } from './runContext';

/**
 * What every operation declares about itself. The editor's form, the documentation and the checks
 * are derived from it.
 */
export interface OperationFacts {
	/** The name in the editor's list of operations. */
	readonly displayName: string;
	/** The name in the node picker, without articles: `Create issue`. */
	readonly action: string;
	readonly description: string;
	/** For operations that change something: the past participle for items that succeeded, such as `created`. */
	readonly effect?: string;
	/**
	 * What to do on the other kind of Jira, if {@link EndpointSummary.onlyOn} only one has it: `Use 'Search' there.`
	 */
	readonly instead?: string;
	/** True if it finds what it creates by something other than a mark; see `marks.ts`. */
	readonly needsNoMark?: true;
	/** What people type in n8n's node panel to find it: `move issue`. */
	readonly phrases?: readonly string[];
}

/** The path, query and body for one endpoint; names that it does not have are type errors. */
type Exactly<One extends Endpoint, G> = G & {
	readonly path?: { readonly [N in StrangeIn<G, 'path', PathParameters<One>>]?: never };
	readonly query?: { readonly [N in StrangeIn<G, 'query', QueryParameters<One>>]?: never };
};

type StrangeIn<G, Part extends string, Known> = G extends { readonly [P in Part]?: infer Names }
	? Exclude<keyof Names, keyof Known>
	: never;

/** What every kind of operation may have. */
interface CommonParts<Input, E extends Endpoint> {
	/** Asks the site for what an item's request depends on, such as the types of its fields. */
	prepare?(input: Input, context: PrepareContext<E>): Promise<Input>;
	/** How items are combined; by default each item is carried out on its own. */
	readonly combine?: Combination<Input, E>;
	/** Asks for the values that fields can have, for an item that Jira refused because of them. */
	possibleValues?(
		refused: readonly string[],
		input: Input,
		context: RunContext<E>,
	): Promise<ValuesByField>;
}

/** One item makes one request, always to the same endpoint. */
interface OneRequest<Input, One extends Endpoint, E extends Endpoint, G>
	extends CommonParts<Input, One | E> {
	request(input: Input, site: Site): Exactly<One, G>;
	readonly pageSize?: undefined;
	/** Turns the answer into output; by default the answer itself. */
	output?(body: unknown, input: Input, site: Site): IDataObject | IDataObject[];
	/** The output if Jira does not find the object, if the user has ticked the field `goneIsFine` (see `goneIsFineField`). */
	ifGone?(input: Input): IDataObject;
	/**
	 * Makes the writes that can only follow the item's request, such as uploads to the issue that it created; also after
	 * a request that items shared. Plan all of them as steps, the request first.
	 *
	 * @param output of the request
	 * @returns the output of the item
	 */
	afterwards?(
		output: IDataObject,
		input: Input,
		context: ItemContext<One | E>,
	): Promise<IDataObject>;
}

/** One item reads a list, always from the same endpoint. */
interface OneList<Input, One extends Endpoint, E extends Endpoint, G>
	extends CommonParts<Input, One | E> {
	request(input: Input, site: Site): Exactly<One, G>;
	/** The most entries in total; `Infinity` for all. */
	limit(input: Input): number;
	/** The most entries that Jira returns in one page of this list. */
	readonly pageSize: number;
	/** Turns an entry into output; by default the entry itself. */
	output?(entry: IDataObject, input: Input, site: Site): IDataObject;
}

/** One item reads a list in a special way. */
interface AnyList<Input, E extends Endpoint> extends CommonParts<Input, E> {
	pages(input: Input, site: Site, send: Send<E>): Pages;
	readonly run?: undefined;
	output?(entry: IDataObject, input: Input, site: Site): IDataObject;
}

/** One item makes several requests, for what Jira cannot do in one. */
interface AnyRun<Input, E extends Endpoint> extends CommonParts<Input, E> {
	run(input: Input, context: ItemContext<E>): Promise<ItemOutput | ItemOutput[]>;
	readonly pages?: undefined;
}

/** Items are always combined, even a single one. */
interface OnlyTogether<Input, E extends Endpoint> {
	readonly run?: undefined;
	readonly pages?: undefined;
	readonly combine: Combination<Input, E>;
}

/**
 * An operation whose input type only it knows. A transformation of its schema may throw {@link ItemRefused} for a
 * more specific message.
 */
export interface Operation extends OperationFacts, Form<unknown>, EndpointSummary {
	prepare?(input: unknown, context: PrepareContext): Promise<unknown>;
	/** Carries out one item. */
	run(input: unknown, context: ItemContext): Promise<ItemOutput | ItemOutput[]>;
	/** Turns an answer for several items into the output of one. */
	output?(body: unknown, input: unknown, site: Site): IDataObject | IDataObject[];
	/** Makes the writes that follow the item's request. */
	afterwards?(output: IDataObject, input: unknown, context: ItemContext): Promise<IDataObject>;
	readonly combine: Combination<unknown>;
	possibleValues?(
		refused: readonly string[],
		input: unknown,
		context: RunContext,
	): Promise<ValuesByField>;
}

/** The facts about an operation, and its form: fields, or parameters with a schema. */
type Declared<Input> = OperationFacts & {
	/** If the other kind of Jira has nothing like it. */
	readonly onlyOn?: Flavour;
} & (Form<Input> | { readonly fields: FieldsOf<Input> });

/**
 * Declares an operation: the fields of its form, the requests that they lead to, and the output.
 *
 * @param declared with one `endpoint`, for which path, query and body are enough, or with all `endpoints` that it may
 *   use: by their Cloud names, or by their Data Center names if Cloud does not have them; or with {@link EVERY_ENDPOINT}
 *   if its items name them
 */
export function operation<
	Input,
	const One extends Endpoint,
	const E extends Endpoint = never,
	const G extends Given<One> = Given<One>,
>(
	declared: Declared<Input> & {
		readonly endpoint: One;
		/** Further endpoints that it uses. */
		readonly endpoints?: DeclaredEndpoints<E>;
		/** Those of them that only some values need; see {@link EndpointSummary.optional}. */
		readonly optional?: readonly Endpoint[];
	} & (
			| OneRequest<NoInfer<Input>, NoInfer<One>, NoInfer<E>, G>
			| OneList<NoInfer<Input>, NoInfer<One>, NoInfer<E>, G>
		),
): Operation;
// Before the next one: the compiler explains mistakes by the last.
export function operation<Input>(
	declared: Declared<Input> & {
		readonly endpoints: typeof EVERY_ENDPOINT;
	} & AnyRun<NoInfer<Input>, Endpoint>,
): Operation;
export function operation<Input, const E extends Endpoint>(
	declared: Declared<Input> & {
		readonly endpoints: DeclaredEndpoints<E>;
		readonly optional?: readonly Endpoint[];
	} & (
			| AnyRun<NoInfer<Input>, NoInfer<E>>
			| AnyList<NoInfer<Input>, NoInfer<E>>
			| OnlyTogether<NoInfer<Input>, NoInfer<E>>
		),
): Operation;
export function operation(declared: Declared<Record<string, unknown>> & AnyEndpoints): Operation {
	const form = 'fields' in declared ? formOf(declared.fields) : declared;
	const { endpoint, endpoints = [], optional, onlyOn } = declared;
	const summary = summarizeEndpoints(
		endpoint === undefined || endpoints === EVERY_ENDPOINT
			? endpoints
			: withEndpoint(endpoint, endpoints),
		optional,
		onlyOn,
	);
	// The runner passes an operation only what its schema returned, so the type can be erased here.
	return {
		combine: isTheSameForAll({ ...form, ...summary }) ? onceForAll : oneByOne,
		...declared,
		...form,
		...withIssueNames(summary),
		run: runOf(declared as unknown as AnyWay),
	} as unknown as Operation;
}

interface AnyEndpoints {
	readonly endpoint?: Endpoint;
	readonly endpoints?: DeclaredEndpoints | typeof EVERY_ENDPOINT;
	readonly optional?: readonly Endpoint[];
	readonly onlyOn?: Flavour;
}

/** The form of an operation, however it was declared. */
interface AnyWay extends AnyEndpoints, Partial<Pick<Operation, 'run' | 'output'>> {
	request?(input: unknown, site: Site): Given<Endpoint>;
	ifGone?(input: unknown): IDataObject;
	limit?(input: unknown): number;
	readonly pageSize?: number;
	pages?(input: unknown, site: Site, send: Send): Pages;
}

/** Whether the user has ticked that it is fine if there is nothing to delete any more; see `goneIsFineField`. */
function isGoneFine(input: unknown): boolean {
	return (input as { readonly goneIsFine?: boolean }).goneIsFine === true;
}

/** How an operation carries out one item. */
function runOf(declared: AnyWay): Operation['run'] {
	const { run, endpoint, request, ifGone, limit, pageSize = 0, output } = declared;
	if (run !== undefined) return run;
	const asked = (input: unknown, site: Site) =>
		call(endpoint as Endpoint, request?.(input, site) as Given<Endpoint>);
	const pages =
		declared.pages ??
		(limit &&
			((input: unknown, site: Site, send: Send) =>
				listPages(send, site, asked(input, site), { limit: limit(input), pageSize })));
	if (pages === undefined) {
		return async (input, { site, send }) => {
			const carriedOut = async () => {
				const body = await send(asked(input, site));
				return output ? output(body, input, site) : asOutput(body);
			};
			return await carriedOut().catch((reason: unknown) => {
				if (ifGone === undefined || !isNotFound(reason) || !isGoneFine(input)) throw reason;
				return ifGone(input);
			});
		};
	}
	return async (input, context) => {
		const { site, send } = context;
		const shown = (entry: IDataObject) => (output ? output(entry, input, site) : entry);
		return await listOutputs(pages(input, site, send), shown, context);
	};
}
