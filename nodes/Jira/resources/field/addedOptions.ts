import type { IDataObject } from 'n8n-workflow';
import { call, RunCancelled } from '../../../connection';
import {
	ItemRefused,
	shared,
	streamOf,
	type Combination,
	type PartEnd,
	type PlannedItem,
	type RunContext,
	type SharedRequest,
} from '../../../operation';
import { foldedName, isId } from '../../../values/named';
import type { WrittenObject } from '../../../values/numberedObject';
import type { FIELDS } from '../issue/knownFields';
import {
	contextCalled,
	contextsOf,
	usualContext,
	type CONTEXTS,
	type FieldContext,
} from './contexts';
import { optionFieldId } from './optionField';
import { optionPages, optionValued, shownOption, type Option, type OPTIONS } from './options';

/** The endpoint that adds options. Only Cloud has it. */
export const ADD_OPTIONS = 'POST /rest/api/3/field/{fieldId}/context/{contextId}/option';

/** The most options of one request, and of a field. Source: the description of the endpoint. */
const MOST_ADDED = 1_000;
const MOST_OF_FIELD = 10_000;

type AnyEndpoint = typeof ADD_OPTIONS | typeof OPTIONS | typeof CONTEXTS | typeof FIELDS;

type Context = RunContext<AnyEndpoint>;

interface Input {
	readonly field: WrittenObject;
	readonly context: WrittenObject | undefined;
	readonly options: readonly string[];
	readonly parent: string | undefined;
}

/** One option of an item. */
interface Part {
	readonly value: string;
	readonly input: Input;
}

/** Where options are added. */
interface Target {
	readonly fieldId: string;
	readonly context: FieldContext;
}

/**
 * Requests follow each other, so that each knows the options that were added before it. What is there already is not
 * sent, so a request may be repeated without harm.
 */
const adding = shared<Input, Part, PartEnd<IDataObject>, AnyEndpoint>({
	parts: (input) => differing(input.options).map((value) => ({ value, input })),
	key: ({ input: { field, context, parent } }) =>
		JSON.stringify([foldedName(field.value), context?.by, context?.value, parent === undefined]),
	order: () => ({ is: 'options', follows: 'options' }),
	open: roomFor,
	request: async (parts, _site, context) => {
		const target = await targetOf(parts, context);
		const known = await knownOptions(target, context);
		const options = missing(parts, known);
		if (options.length === 0) return undefined;
		if (known.length + options.length > MOST_OF_FIELD) {
			throw new ItemRefused(
				`The context ${target.context.name} has ${known.length} options, and a field can have at most ${MOST_OF_FIELD}`,
				'Delete options that nobody needs first, in Jira.',
			);
		}
		const path = { fieldId: target.fieldId, contextId: target.context.id };
		return call(ADD_OPTIONS, { path, body: { options } });
	},
	find: async (parts, context) => {
		const target = await targetOf(parts, context);
		const before = new Set((await knownOptions(target, context)).map(({ id }) => id));
		const now = await loadOptions(target, context);
		return missing(parts, now).length > 0
			? undefined
			: { options: now.filter(({ id }) => !before.has(id)) };
	},
	answers: async (body, parts, context) => await endsOf(body, parts, context),
	refused: async (reason, parts, context) => {
		if (reason.failure.status !== 400) return 'all';
		return await lookedAgain(parts, context).catch((failed: unknown) => {
			if (failed instanceof RunCancelled) throw failed;
			return parts.map(() => ({ reason: failed }));
		});
	},
	step: ({ value }) => `Add option ${value}`,
	outcome: (end) => ('answer' in end ? 'done' : 'failed'),
	output: (ends) =>
		ends.map((end) => {
			if ('reason' in end) throw end.reason;
			return end.answer;
		}),
});

/** Adds the options of all items, those without a parent first: others may belong to them. */
export const addingOptions: Combination<Input, AnyEndpoint> = async function* (items, runner) {
	const all: Array<PlannedItem<Input>> = [];
	for await (const item of items) all.push(item);
	const below = (item: PlannedItem<Input>) => Number(item.input.parent !== undefined);
	yield* adding(streamOf(all.toSorted((one, other) => below(one) - below(other))), runner);
};

/** What to do about a refusal: what was refused may be a look-up, or somebody else may have added the same options. */
async function lookedAgain(
	parts: readonly Part[],
	context: Context,
): Promise<'halves' | ReadonlyArray<PartEnd<PartEnd<IDataObject>>>> {
	const target = await targetOf(parts, context);
	const now = await loadOptions(target, context);
	context.remember(listName(target), now);
	if (missing(parts, now).length > 0) return 'halves';
	return (await endsOf(undefined, parts, context)).map((answer) => ({ answer }));
}

/** The values, each once, as Jira compares them. */
function differing(values: readonly string[]): string[] {
	return [...new Map(values.map((value) => [foldedName(value), value])).values()];
}

const nameOf = ({ value, input }: Part) =>
	JSON.stringify([input.parent && foldedName(input.parent), foldedName(value)]);

/** A request for one option, with room for more; the same option of several items counts once. */
function roomFor(first: Part): SharedRequest<Part> {
	const names = new Set([nameOf(first)]);
	return {
		tryAdd: (part) => {
			const name = nameOf(part);
			if (names.size >= MOST_ADDED && !names.has(name)) return false;
			names.add(name);
			return true;
		},
		get isFull() {
			return names.size >= MOST_ADDED;
		},
	};
}

/** Where the options of a request are added; its items name the same field and context. */
async function targetOf(parts: readonly Part[], context: Context): Promise<Target> {
	const [{ input }] = parts as [Part];
	const fieldId = await optionFieldId(input.field, context);
	const chosen =
		input.context === undefined
			? usualContext(await contextsOf(fieldId, context), fieldId)
			: await contextCalled(input.context, fieldId, context);
	return { fieldId, context: chosen };
}

const listName = ({ fieldId, context }: Target) => `options of ${fieldId} in ${context.id}`;

/** The options of a context, read once per run; those that the run adds are added to them. */
async function knownOptions(target: Target, context: Context): Promise<readonly Option[]> {
	return await context.loadOnce(listName(target), async () => await loadOptions(target, context));
}

async function loadOptions(
	{ fieldId, context: { id } }: Target,
	{ send, site }: Context,
): Promise<readonly Option[]> {
	const options: Option[] = [];
	for await (const page of optionPages(fieldId, id, send, site)) options.push(...page);
	return options;
}

/** The options that are not there yet, as Jira takes them. Those whose parent is not there are left out. */
function missing(parts: readonly Part[], known: readonly Option[]): IDataObject[] {
	const wanted = new Map<string, IDataObject>();
	for (const part of parts) {
		const { parent: called } = part.input;
		const parent = called === undefined ? undefined : parentCalled(called, known);
		if (called !== undefined && parent === undefined) continue;
		if (optionValued(part.value, parent?.id, known) !== undefined) continue;
		wanted.set(nameOf(part), {
			value: part.value,
			...(parent === undefined ? {} : { optionId: parent.id }),
		});
	}
	return [...wanted.values()];
}

/** The option under which others are: by its value, otherwise by its ID. */
function parentCalled(called: string, known: readonly Option[]): Option | undefined {
	const valued = optionValued(called, undefined, known);
	if (valued !== undefined || !isId(called)) return valued;
	return known.find(({ id, optionId }) => id === called && optionId === undefined);
}

/** The outcome of each part, according to what Jira says that it added. */
async function endsOf(
	body: unknown,
	parts: readonly Part[],
	context: Context,
): Promise<Array<PartEnd<IDataObject>>> {
	const target = await targetOf(parts, context);
	const { options: added = [] } = (body ?? {}) as { options?: readonly Option[] };
	const known = [...(await knownOptions(target, context)), ...added];
	context.remember(listName(target), known);
	const unclaimed = new Set(added.map(({ id }) => id));
	return parts.map((part) => endOf(part, target, known, unclaimed));
}

/**
 * @param unclaimed the IDs of options that were added, of which no part has been told; where several items want the
 *   same option, the first one adds it
 */
function endOf(
	{ value, input: { parent: called } }: Part,
	{ fieldId, context }: Target,
	known: readonly Option[],
	unclaimed: Set<string>,
): PartEnd<IDataObject> {
	const parent = called === undefined ? undefined : parentCalled(called, known);
	if (called !== undefined && parent === undefined) return { reason: noParent(called, context) };
	const option = optionValued(value, parent?.id, known);
	if (option === undefined) return { reason: notTold(value) };
	const { id, ...shown } = shownOption({ option, parent, context });
	return { answer: { id, fieldId, ...shown, added: unclaimed.delete(option.id) } };
}

function noParent(called: string, { name }: FieldContext): ItemRefused {
	return new ItemRefused(
		`'Parent Option' is "${called}", but the context ${name} has no such option`,
		"Check its value, or add it first, with an item that has no 'Parent Option'.",
	);
}

function notTold(value: string): ItemRefused {
	return new ItemRefused(
		`Jira accepted the request, but does not say that it added the option "${value}"`,
		'Check the field in Jira. Running the item again is harmless: options that are there are not added twice.',
		true,
	);
}
