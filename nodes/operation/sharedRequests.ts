import type { IDataObject } from 'n8n-workflow';
import { RequestFailed } from '../connection';
import type { ScriptContext, SharedRequest, SharedShape } from './shapes';
import { halvesOf, mayBeTooLarge } from './refusedInBatch';
import type { ItemOutcome, PlannedItem, WorkUnit } from './workUnit';

/** An item whose parts are on their way. */
interface Sender {
	readonly item: PlannedItem;
	/** One for each part, in their order; empty places are not there yet. */
	readonly answers: unknown[];
	missing: number;
	/** Why one of its parts was not accepted. */
	failure?: { readonly reason: unknown };
}

/** A part and where its answer belongs. */
interface Piece {
	readonly part: unknown;
	readonly sender: Sender;
	readonly position: number;
}

interface Filling {
	readonly request: SharedRequest<unknown>;
	readonly pieces: Piece[];
}

/**
 * Plans requests that items share: each part goes into the first request of its key that has room for it. A unit gives
 * the outcomes of those items whose last part it brought to its end.
 */
export async function planShared(
	items: readonly PlannedItem[],
	shape: SharedShape<unknown>,
	context: ScriptContext,
	betweenItems: () => Promise<void>,
): Promise<WorkUnit[]> {
	const settled: ItemOutcome[] = [];
	const open = new Map<string, Filling[]>();
	const fillings: Filling[] = [];
	for (const item of items) {
		await betweenItems();
		const parts = shape.parts(item.input);
		const sender: Sender = { item, answers: [], missing: parts.length };
		if (parts.length === 0) settled.push(outcomeOf(sender, shape, context));
		for (const [position, part] of parts.entries()) {
			place({ part, sender, position }, shape, open, fillings);
		}
	}
	// Units start in their order, so one that waits for those before it is never waited for by them.
	const running: Array<Promise<unknown>> = [];
	const units = orderedBefore(fillings, shape).map(({ pieces, before }, index) => {
		const run = async (): Promise<ItemOutcome[]> => {
			await Promise.all(before.map(async (position) => await running[position]));
			return await sendPieces(pieces, shape, context);
		};
		return {
			items: pieces.map(({ sender }) => sender.item),
			run: async () => {
				const outcomes = run();
				running[index] = outcomes;
				return await outcomes;
			},
		};
	});
	return settled.length === 0 ? units : [{ items: [], run: async () => settled }, ...units];
}

/** Fillings with the positions of those that must have been answered before. */
function orderedBefore(
	fillings: readonly Filling[],
	shape: SharedShape<unknown>,
): Array<Filling & { readonly before: readonly number[] }> {
	const positions = new Map<string, number[]>();
	return fillings.map((filling, position) => {
		const [first] = filling.pieces;
		const order = first && shape.order?.(first.part);
		if (order === undefined) return { ...filling, before: [] };
		const before = order.follows === undefined ? [] : [...(positions.get(order.follows) ?? [])];
		const alike = positions.get(order.is);
		if (alike === undefined) positions.set(order.is, [position]);
		else alike.push(position);
		return { ...filling, before };
	});
}

function place(
	piece: Piece,
	shape: SharedShape<unknown>,
	open: Map<string, Filling[]>,
	fillings: Filling[],
): void {
	const key = shape.shareKey(piece.part);
	const candidates = (open.get(key) ?? []).filter(({ request }) => !request.isFull);
	let filling = candidates.find(({ request }) => request.take(piece.part));
	if (filling === undefined) {
		filling = { request: shape.open(piece.part), pieces: [] };
		fillings.push(filling);
		candidates.push(filling);
	}
	filling.pieces.push(piece);
	open.set(key, candidates);
}

async function sendPieces(
	pieces: readonly Piece[],
	shape: SharedShape<unknown>,
	context: ScriptContext,
): Promise<ItemOutcome[]> {
	const parts = pieces.map(({ part }) => part);
	try {
		const answers = shape.answers(await context.send(shape.request(parts, context.site)), parts);
		for (const [index, { sender, position }] of pieces.entries()) {
			sender.answers[position] = answers[index];
		}
	} catch (reason) {
		if (pieces.length > 1 && (mayBeTooLarge(reason) || isMalformed(reason))) {
			const outcomes = [];
			for (const half of halvesOf(pieces))
				outcomes.push(...(await sendPieces(half, shape, context)));
			return outcomes;
		}
		for (const { sender } of pieces) sender.failure ??= { reason };
	}
	return pieces.flatMap(({ sender }) => {
		sender.missing--;
		return sender.missing === 0 ? [outcomeOf(sender, shape, context)] : [];
	});
}

/** A request of which one part is malformed is refused as a whole, and nothing of it is done. */
function isMalformed(reason: unknown): boolean {
	return reason instanceof RequestFailed && reason.failure.status === 400;
}

function outcomeOf(
	{ item: { itemIndex, input }, answers, failure }: Sender,
	shape: SharedShape<unknown>,
	{ site }: ScriptContext,
): ItemOutcome {
	if (failure !== undefined) return { itemIndex, reason: failure.reason };
	try {
		const outputs: IDataObject | IDataObject[] = shape.output(answers, input, site);
		return { itemIndex, outputs: Array.isArray(outputs) ? outputs : [outputs] };
	} catch (reason) {
		return { itemIndex, reason };
	}
}
