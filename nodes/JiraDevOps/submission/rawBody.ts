import type { IDataObject } from 'n8n-workflow';
import { ItemRefused } from '../../operation';
import { isEnvelope } from '../events/readEvent';
import type { EntityKind } from '../kinds';
import { at, isRecord } from '../readings/json';
import type { Parcel } from './submission';

/** The user's data in Jira's own format, and the path of the entities in it. */
export interface RawBody {
	readonly parcel: Parcel;
	/** See `withinLimits`. */
	readonly base: string;
}

/**
 * Reads the user's data in Jira's own format: the whole body of a request, a list of entities, or one. They may come
 * in the output of n8n's Webhook node.
 *
 * @param given an object, a list, or JSON as text
 * @param frame the rest of the body, unless the data includes it
 * @throws ItemRefused when it is none of these
 */
export function rawBody(kind: EntityKind, given: unknown, frame: IDataObject): RawBody {
	const read = typeof given === 'string' ? parsed(given) : given;
	const value = isEnvelope(read) ? at(read, 'body') : read;
	if (value === undefined) {
		throw new ItemRefused("'JSON' is not valid JSON", 'Check for missing commas and quotes.');
	}
	if (Array.isArray(value)) {
		return { parcel: { kind, frame, entities: records(value, kind) }, base: kind.listName };
	}
	if (!isRecord(value)) throw notUnderstood(kind);
	if (Object.keys(value).length === 0) {
		throw new ItemRefused(`'JSON' contains no ${kind.name}`, wanted(kind));
	}
	const { [kind.listName]: entities, ...rest } = value;
	if (entities === undefined || isOwnField(kind, entities)) {
		return { parcel: { kind, frame, entities: [value as IDataObject] }, base: '' };
	}
	if (!Array.isArray(entities)) throw notUnderstood(kind);
	return {
		parcel: {
			kind,
			frame: { ...frame, ...(rest as IDataObject) },
			entities: records(entities, kind),
		},
		base: kind.listName,
	};
}

/** Whether an entity itself has a list of this name: a review, the IDs of its incidents. */
function isOwnField({ limits, listName }: EntityKind, value: unknown): boolean {
	const isKnown = limits.kind === 'fields' && listName in limits.fields;
	return isKnown && !(Array.isArray(value) && value.some(isRecord));
}

function records(values: readonly unknown[], kind: EntityKind): IDataObject[] {
	if (values.length === 0) {
		throw new ItemRefused(`'JSON' contains no ${kind.name}`, 'Add at least one to the list.');
	}
	if (!values.every(isRecord)) throw notUnderstood(kind);
	return values as IDataObject[];
}

/** @returns undefined when it is not valid JSON */
function parsed(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}

function notUnderstood(kind: EntityKind): ItemRefused {
	return new ItemRefused(
		`'JSON' must be one ${kind.name}, a list of them, or the body of a request`,
		wanted(kind),
	);
}

function wanted({ listName }: EntityKind): string {
	return `Enter an object, a list of objects, or an object with the list '${listName}'.`;
}
