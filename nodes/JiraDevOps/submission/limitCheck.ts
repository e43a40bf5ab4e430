import type { IDataObject } from 'n8n-workflow';
import { ItemRefused } from '../../operation';
import { cutTexts, excessIn, type Excess } from '../limits/excess';
import { fields, list, properties } from '../limits/limit';
import { isRecord } from '../readings/json';
import type { Parcel } from './submission';

/** How many places a message names. */
const MOST_NAMED = 10;

/**
 * Checks data against Jira's limits before anything is sent.
 *
 * @param cuts whether to truncate texts for people that are too long
 * @param base the path of the entities in the user's data: `builds`, or empty for a single entity
 * @returns the parcel, with truncated texts if requested; the same parcel if nothing was truncated
 * @throws ItemRefused that names the places
 */
export function withinLimits(parcel: Parcel, cuts: boolean, base: string): Parcel {
	const { kind, frame } = parcel;
	const entities = cuts
		? parcel.entities.map((entity) => cutTexts(entity, kind.limits) as IDataObject)
		: parcel.entities;
	const [only] = entities;
	const excess = [
		...excessIn(frame, fields({ properties }), ''),
		...(base === '' && only !== undefined
			? excessIn(only, kind.limits, '')
			: excessIn(entities, list(Infinity, kind.limits), base)),
	];
	if (excess.length > 0) throw tooMuch(excess);
	checkPropertyNames(frame);
	return { ...parcel, entities };
}

function tooMuch(excess: readonly Excess[]): ItemRefused {
	const sentences = excess.map(
		({ path, holds, most, unit }) =>
			`${path} has ${holds} ${unit}, but Jira accepts at most ${most}`,
	);
	const more = sentences.length - MOST_NAMED;
	return new ItemRefused(
		sentences[0] ?? '',
		[
			...sentences.slice(1, MOST_NAMED).map((sentence) => `${sentence}.`),
			...(more > 0 ? [`And ${more} more places.`] : []),
			excess.every(({ mayBeCut }) => mayBeCut)
				? "Shorten it, or turn on 'Cut Long Texts' in the options."
				: 'Send less there.',
		].join(' '),
	);
}

/** Source: `properties` of the bulk operations: keys hold no `:` and do not begin with `_`. */
function checkPropertyNames({ properties: given }: IDataObject): void {
	if (!isRecord(given)) return;
	const name = Object.keys(given).find((key) => key.startsWith('_') || key.includes(':'));
	if (name === undefined) return;
	throw new ItemRefused(
		`The property '${name}' cannot be sent`,
		"Property names cannot contain ':' or begin with '_'.",
	);
}
