import { isAddress } from './address';
import type { Located } from './locator';
import { isId } from './named';

/** What the modes of the locator of an object with an ID mean. */
export const OBJECT_WAYS = { list: 'id', id: 'id', name: 'name' } as const;

/** An object with an ID, such as a board, as a form names it. */
export type WrittenObject = Located<'id' | 'name'>;

/** A kind of object that Jira numbers. */
export interface ObjectKind {
	/** Jira's word for one, and for several: `board`, `boards`. */
	readonly one: string;
	readonly several: string;
	/** What stands before the ID in addresses, in the browser and in Jira's REST API: `/boards/`, `rapidView=`. */
	readonly addresses?: readonly string[];
}

/**
 * The ID of an object, if it is named by it: `12`, or an address that contains it. Undefined for a name, which has to
 * be looked up. A number that was entered as a name is a name.
 */
export function idWritten(
	{ by, value }: WrittenObject,
	{ addresses = [] }: ObjectKind,
): string | undefined {
	if (by !== 'name' && isId(value)) return value;
	if (!isAddress(value)) return by === 'id' ? value : undefined;
	return addresses
		.map((before) => new RegExp(`${escaped(before)}(\\d+)(?=$|[/?#&])`, 'i').exec(value)?.[1])
		.find((id) => id !== undefined);
}

function escaped(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
