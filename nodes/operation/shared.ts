import type { IDataObject } from 'n8n-workflow';
import { RequestFailed, type JiraRequest, type Site } from '../connection';
import type { Endpoint } from '../endpoints';
import type { Combination, Runner } from './combination';
import { failureInSteps } from './doneInPart';
import { failedOutcome } from './itemError';
import type { RunContext } from './runContext';
import { stepsOfParts, type PartOutcome } from './partSteps';
import { inHalves, mayBeTooLarge } from './refusedInBatch';
import { outcomeOf, type ItemOutcome, type PlannedItem, type WorkUnit } from './workUnit';

/** A request that is filled with parts of items until one of its limits is reached. */
export interface SharedRequest<Part> {
	/** Adds a part to those that it has, if it fits; says whether it was added. */
	tryAdd(part: Part): boolean;
	/** Whether no further part can fit. */
	readonly isFull: boolean;
}

/**
 * How items send parts that share requests. Only for parts that may be sent twice without harm: a request that Jira
 * refuses as too large or malformed is sent again in halves, until the part at fault is isolated.
 */
export interface Sharing<Input, Part = unknown, Answer = unknown, E extends Endpoint = Endpoint> {
	/** What an item sends, in parts that each fit into one request; empty if there is nothing to send. */
	parts(input: Input): readonly Part[];
	/** Only parts with the same key can share a request. */
	key(part: Part): string;
	open(part: Part): SharedRequest<Part>;
	/** The kind of a part, and the kind of earlier parts that must be answered before its request is sent. */
	order?(part: Part): { readonly is: string; readonly follows?: string | undefined };
	/**
	 * The request for the parts of one shared request, or for some of them; undefined if there is nothing left to send
	 * for them. It may look up what they name.
	 *
	 * @throws ItemRefused if that is not there
	 */
	request(
		parts: readonly Part[],
		site: Site,
		context: RunContext<NoInfer<E>>,
	): JiraRequest<E> | undefined | Promise<JiraRequest<E> | undefined>;
	/**
	 * Looks in Jira for what a request did whose answer was lost: what its answer would have been, or undefined if it is
	 * not there (yet).
	 */
	find?(parts: readonly Part[], context: RunContext<NoInfer<E>>): Promise<unknown>;
	/** Reads the answer, undefined if nothing was sent: one for each part, in order. */
	answers(
		body: unknown,
		parts: readonly Part[],
		context: RunContext<NoInfer<E>>,
	): readonly Answer[] | Promise<readonly Answer[]>;
	/**
	 * What to do about a request of several parts that Jira refused (400, 403, 404): `halves` finds the part at fault,
	 * `all` says that the reason is about all of them; or the results of the parts, if they were done in another way.
	 * By default, only 400 is about a part.
	 */
	refused?(
		reason: RequestFailed,
		parts: readonly Part[],
		context: RunContext<NoInfer<E>>,
	): Promise<'all' | 'halves' | ReadonlyArray<PartEnd<Answer>>>;
	/** The display name of sending a part, `Send build`, for items whose parts have different outcomes. */
	step(part: Part): string;
	/** The outcome of a part, according to its answer. */
	outcome(answer: Answer): 'done' | 'failed' | 'mayHaveBeenDone';
	/** Turns an item's answers into its output. Throws {@link ItemRefused} if they are a refusal. */
	output(answers: readonly Answer[], input: Input, site: Site): IDataObject | IDataObject[];
}

/** An item whose parts are on their way. */
interface Sender<Input, Answer> {
	readonly item: PlannedItem<Input>;
	/** The result of each part, in order; gaps are still missing. */
	readonly ends: Array<PartEnd<Answer>>;
	missing: number;
}

/** The result of a part: its answer, or why its request failed. */
export type PartEnd<Answer> = { readonly answer: Answer } | { readonly reason: unknown };

/** A part and where its answer belongs. */
interface Piece<Input, Part, Answer> {
	readonly part: Part;
	readonly sender: Sender<Input, Answer>;
	readonly position: number;
}

/** A request with its parts. */
interface Filling<Input, Part, Answer> {
	readonly request: SharedRequest<Part>;
	readonly pieces: Array<Piece<Input, Part, Answer>>;
	/** Requests that must be answered first. */
	readonly before: ReadonlyArray<Filling<Input, Part, Answer>>;
	/** Settles when it is answered; undefined until it is sent. */
	sending?: Promise<ItemOutcome[]>;
}

/**
 * Each item sends any number of parts. A part goes into the first request of its key that has room for it, and each
 * item collects the answers to its own parts. A unit returns the outcomes of the items whose last part it finished.
 */
export function shared<Input, Part, Answer, E extends Endpoint>(
	sharing: Sharing<Input, Part, Answer, E>,
): Combination<Input, E> {
	return async function* (items, runner): AsyncGenerator<WorkUnit> {
		const open = new Map<string, Array<Filling<Input, Part, Answer>>>();
		const sent = new Map<string, Array<Filling<Input, Part, Answer>>>();
		/** In starting order, so a request waits only for requests before it. */
		const waiting: Array<Filling<Input, Part, Answer>> = [];
		const unit = (filling: Filling<Input, Part, Answer>): WorkUnit => ({
			run: async () => await (filling.sending = send(filling, sharing, runner)),
		});
		for await (const item of items) {
			const parts = sharing.parts(item.input);
			const sender = { item, ends: [], missing: parts.length };
			if (parts.length === 0) yield { run: async () => [await settled(sender, sharing, runner)] };
			for (const [position, part] of parts.entries()) {
				const filling = place({ part, sender, position }, sharing, open, sent);
				if (filling !== undefined) waiting.push(filling);
			}
			while (waiting[0]?.request.isFull) yield unit(waiting.shift() as (typeof waiting)[number]);
		}
		for (const filling of waiting) yield unit(filling);
	};
}

/** Puts a part into a request; returns the request if it is new. */
function place<Input, Part, Answer, E extends Endpoint>(
	piece: Piece<Input, Part, Answer>,
	sharing: Sharing<Input, Part, Answer, E>,
	open: Map<string, Array<Filling<Input, Part, Answer>>>,
	sent: Map<string, Array<Filling<Input, Part, Answer>>>,
): Filling<Input, Part, Answer> | undefined {
	const { part } = piece;
	const key = sharing.key(part);
	const candidates = (open.get(key) ?? []).filter(({ request }) => !request.isFull);
	open.set(key, candidates);
	const taking = candidates.find(({ request }) => request.tryAdd(part));
	if (taking !== undefined) {
		taking.pieces.push(piece);
		return undefined;
	}
	const { is, follows = undefined } = sharing.order?.(part) ?? { is: '' };
	const before = follows === undefined ? [] : [...(sent.get(follows) ?? [])];
	const filling = { request: sharing.open(part), pieces: [piece], before };
	candidates.push(filling);
	const alike = sent.get(is);
	if (alike === undefined) sent.set(is, [filling]);
	else alike.push(filling);
	return filling;
}

async function send<Input, Part, Answer, E extends Endpoint>(
	{ pieces, before }: Filling<Input, Part, Answer>,
	sharing: Sharing<Input, Part, Answer, E>,
	runner: Runner<Input, E>,
): Promise<ItemOutcome[]> {
	await Promise.all(before.map(async ({ sending }) => await sending));
	return await sendPieces(pieces, sharing, runner);
}

async function sendPieces<Input, Part, Answer, E extends Endpoint>(
	pieces: ReadonlyArray<Piece<Input, Part, Answer>>,
	sharing: Sharing<Input, Part, Answer, E>,
	runner: Runner<Input, E>,
): Promise<ItemOutcome[]> {
	const { context } = runner;
	const parts = pieces.map(({ part }) => part);
	try {
		const request = await sharing.request(parts, context.site, context);
		const body = request && (await sendOrFind(request, parts, sharing, context));
		const answers = await sharing.answers(body, parts, context);
		for (const [index, { sender, position }] of pieces.entries()) {
			sender.ends[position] = { answer: answers[index] as Answer };
		}
	} catch (reason) {
		const next = await afterRefusal(reason, parts, sharing, context);
		if (next === 'halves') {
			return await inHalves(pieces, async (half) => await sendPieces(half, sharing, runner));
		}
		for (const [index, { sender, position }] of pieces.entries()) {
			sender.ends[position] = (next === 'all' ? undefined : next[index]) ?? { reason };
		}
	}
	const whole = pieces.filter(({ sender }) => --sender.missing === 0);
	return await Promise.all(whole.map(async ({ sender }) => await settled(sender, sharing, runner)));
}

/** The answer to a request, or what was found in its place if it was lost. */
async function sendOrFind<Input, Part, Answer, E extends Endpoint>(
	request: JiraRequest<E>,
	parts: readonly Part[],
	sharing: Sharing<Input, Part, Answer, E>,
	context: RunContext<E>,
): Promise<unknown> {
	return await context.doOrFind(
		async () => await context.send(request),
		() => sharing.find && (async () => await sharing.find?.(parts, context)),
	);
}

/** What to do about a request that failed. */
async function afterRefusal<Input, Part, Answer, E extends Endpoint>(
	reason: unknown,
	parts: readonly Part[],
	{ refused }: Sharing<Input, Part, Answer, E>,
	context: RunContext<E>,
): Promise<'all' | 'halves' | ReadonlyArray<PartEnd<Answer>>> {
	if (mayBeTooLarge(reason) && parts.length > 1) return 'halves';
	if (refused === undefined) return isMalformed(reason) && parts.length > 1 ? 'halves' : 'all';
	if (!isRefusal(reason)) return 'all';
	const next = await refused(reason, parts, context).catch(() => 'all' as const);
	return next === 'halves' && parts.length === 1 ? 'all' : next;
}

/** Whether Jira refused a request, and nothing in it is done. */
function isRefusal(reason: unknown): reason is RequestFailed {
	if (!(reason instanceof RequestFailed)) return false;
	const { status = 0, mayHaveBeenDone } = reason.failure;
	return !mayHaveBeenDone && [400, 403, 404].includes(status);
}

/** A request with a malformed part is refused as a whole, and nothing in it is done. */
function isMalformed(reason: unknown): boolean {
	return reason instanceof RequestFailed && reason.failure.status === 400;
}

async function settled<Input, Answer, Part, E extends Endpoint>(
	{ item, ends }: Sender<Input, Answer>,
	sharing: Sharing<Input, Part, Answer, E>,
	{ context }: Runner<Input, E>,
): Promise<ItemOutcome> {
	const answers = ends.flatMap((end) => ('answer' in end ? [end.answer] : []));
	if (answers.length === ends.length) {
		return await outcomeOf(item, async () => sharing.output(answers, item.input, context.site));
	}
	const parts = sharing.parts(item.input);
	const steps = stepsOfParts(
		ends.map((end, position) => outcomeOfPart(parts[position] as Part, end, sharing)),
	);
	const stoppedAt = steps.find(({ failure }) => failure !== undefined);
	return {
		itemIndex: item.itemIndex,
		reason: failureInSteps(stoppedAt?.failure?.reason, steps, stoppedAt),
	};
}

function outcomeOfPart<Input, Part, Answer, E extends Endpoint>(
	part: Part,
	end: PartEnd<Answer>,
	sharing: Sharing<Input, Part, Answer, E>,
): PartOutcome {
	const step = sharing.step(part);
	if ('answer' in end) return { step, outcome: sharing.outcome(end.answer) };
	return { step, outcome: failedOutcome(end.reason), failure: end };
}
