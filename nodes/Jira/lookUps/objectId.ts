import type { RunContext } from '../../operation';
import { foldedName } from '../../values/named';
import { idWritten, type ObjectKind, type WrittenObject } from '../../values/numberedObject';
import { onlyOne } from './onlyOne';

/** An object as Jira's lists show it. */
export interface NumberedObject {
	readonly id: string | number;
	readonly name: string;
}

/** Where the names of a kind of object are looked up. */
export interface NameSource<Found extends NumberedObject> {
	/** Names the list within the run: `boards`, or `boards like web` if Jira filters it. */
	readonly list: string;
	/** Reads the objects that may have the name. */
	load(): Promise<readonly Found[]>;
	/** What tells objects of one name apart: `project WEB`. */
	tell?(found: Found): string | undefined;
}

/**
 * The ID of an object that a form names. Lists are read once per run.
 *
 * @param label the field that names it
 * @throws ItemRefused if none or more than one has that name
 */
export async function objectId<Found extends NumberedObject>(
	written: WrittenObject,
	label: string,
	kind: ObjectKind,
	{ list, load, tell }: NameSource<Found>,
	{ loadOnce }: Pick<RunContext, 'loadOnce'>,
): Promise<string> {
	const id = idWritten(written, kind);
	if (id !== undefined) return id;
	const { value: text } = written;
	const wanted = foldedName(text);
	const objects = await loadOnce(list, load);
	const found = onlyOne(
		objects.filter(({ name }) => foldedName(name) === wanted),
		{
			label,
			text,
			none: `no ${kind.one} that this account can see has this name`,
			several: `${kind.several} have this name`,
			describe: (one) => {
				const told = tell?.(one);
				return `${one.name} (${told === undefined ? '' : `${told}, `}ID ${one.id})`;
			},
			choose: 'Use the ID of the one that you mean.',
		},
	);
	return String(found.id);
}
