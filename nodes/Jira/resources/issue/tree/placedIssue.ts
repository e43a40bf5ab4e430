import { jsonOf, mayHaveBeenDone, type Ends } from '../../../../operation';
import type { TreeInput } from './form';
import { notBelow } from './treePlan';

/**
 * An item whose parent was created on the level above.
 *
 * @throws ItemRefused if it was not
 */
export function placedIssue(input: TreeInput, ends: Ends): TreeInput {
	const { place } = input;
	if (place?.above === undefined) return input;
	const end = ends.get(place.above.itemIndex);
	const parent = end && 'outputs' in end && end.outputs[0] && jsonOf(end.outputs[0])['key'];
	if (typeof parent === 'string') return { ...input, place: { ...place, parent } };
	const reason = end !== undefined && 'reason' in end ? end.reason : undefined;
	const why = messageOf(reason);
	throw notBelow(
		place.above,
		`${why === undefined ? '' : `The reason there: ${why} `}If you run it again alone, enter the key of its parent in 'Parent's Local ID'.`,
		mayHaveBeenDone(reason),
	);
}

/** An item that has something to do once all issues are created. */
export function treeFollowUp(input: TreeInput, ends: Ends): TreeInput | undefined {
	const { place, files = [] } = input;
	if (place === undefined || (place.links.length === 0 && files.length === 0)) return undefined;
	const created = new Map<number, string>();
	for (const { to } of place.links) {
		const end = 'key' in to ? undefined : ends.get(to.itemIndex);
		if (end === undefined || 'reason' in end || end.outputs[0] === undefined) continue;
		created.set(end.itemIndex, String(jsonOf(end.outputs[0])['key']));
	}
	return { ...input, place: { ...place, created } };
}

function messageOf(reason: unknown): string | undefined {
	const message = reason instanceof Error ? reason.message : undefined;
	return message && (/[.!?]$/.test(message) ? message : `${message}.`);
}
