import type { IDataObject } from 'n8n-workflow';
import { sendableFileName } from '../../../connection';
import type { ItemContext, Step } from '../../../operation';
import type { Attachment } from './attachments';
import { fileToCopy, type chosenFilesEndpoints } from './chosenFiles';
import { MOST_FILES } from './uploadQueue';
import { queueOf, type uploadEndpoints } from './uploads';

type CopyContext = ItemContext<
	(typeof chosenFilesEndpoints)[number] | (typeof uploadEndpoints)[number]
>;

/** The most bytes that are stored before they are sent, unless a single file has more. */
const MOST_BYTES = 50_000_000;

/** The place of an item among those of its run. */
export interface Turn {
	/** Settles when the items before it have handed over their first files. */
	readonly before: Promise<unknown>;
	/** Lets the next item proceed. */
	pass(): void;
}

/** Takes the next place; call it before anything is awaited, so that files arrive in the order of the items. */
export async function turnToCopy({ loadOnce }: Pick<CopyContext, 'loadOnce'>): Promise<Turn> {
	const line = await loadOnce(
		'turns to copy files',
		async () => await Promise.resolve({ last: Promise.resolve<unknown>(undefined) }),
	);
	const before = line.last;
	let pass = () => {};
	line.last = Promise.all([before, new Promise<void>((resolve) => (pass = resolve))]);
	return { before, pass: () => pass() };
}

/**
 * Copies attachments to an issue, each as a step: what cannot be copied does not keep the others from it.
 *
 * @returns the copies as Jira returns them, in the order of the originals
 * @throws the reason of the first one that failed, after all have ended
 */
export async function copiesOf(
	originals: readonly Attachment[],
	issue: string,
	turn: Turn,
	context: CopyContext,
): Promise<IDataObject[]> {
	const steps = context.steps.plan(
		...originals.map(({ filename }) => `Copy ${sendableFileName(filename)}`),
	);
	const ends: Array<PromiseSettledResult<IDataObject>> = [];
	for (const group of groupsOf(originals)) {
		ends.push(...(await copied(group, steps.slice(ends.length), issue, turn, context)));
	}
	return ends.map((end) => {
		if (end.status === 'rejected') throw end.reason;
		return end.value;
	});
}

/** Attachments that are stored at the same time, and sent with one request. */
function groupsOf(originals: readonly Attachment[]): Attachment[][] {
	const groups: Attachment[][] = [];
	let bytes = 0;
	for (const one of originals) {
		const last = groups.at(-1);
		const { size = 0 } = one;
		if (last === undefined || last.length >= MOST_FILES || bytes + size > MOST_BYTES) {
			groups.push([one]);
			bytes = size;
		} else {
			last.push(one);
			bytes += size;
		}
	}
	return groups;
}

/** Stores the files of a group, then sends those that could be stored. */
async function copied(
	group: readonly Attachment[],
	steps: readonly Step[],
	issue: string,
	turn: Turn,
	context: CopyContext,
): Promise<Array<PromiseSettledResult<IDataObject>>> {
	const queue = await queueOf(issue, context);
	const fetching = group.map(async (one) => await fileToCopy(one, context));
	const entering = Promise.allSettled(fetching).then(async (ends) => {
		await turn.before;
		const files = ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []));
		const uploads = queue.addEach(files);
		turn.pass();
		return new Map(files.map((file, index) => [file, uploads[index]]));
	});
	const copies = fetching.map(async (fetched, index) => {
		const copy = async () => {
			const file = await fetched;
			return (await (await entering).get(file)) ?? {};
		};
		return (await steps[index]?.carryOut(copy)) ?? {};
	});
	return await Promise.allSettled(copies);
}
