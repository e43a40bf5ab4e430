import type { IDataObject } from 'n8n-workflow';
import { ItemRefused } from '../../operation';
import type { EntityKind } from '../kinds';
import { isRecord } from '../readings/json';
import type { Parcel } from './submission';

/** What the user gave in Jira's own form, and where the entities stand in it. */
export interface RawBody {
	readonly parcel: Parcel;
	/** See `withinLimits`. */
	readonly base: string;
}

/**
 * Takes what the user gives in Jira's own form as it is: the whole body of a request, a list of entities, or one.
 *
 * @param given an object, a list, or JSON as text
 * @param frame what goes beside the entities, unless the body says it itself
 * @throws ItemRefused when it is none of these
 */
export function rawBody(kind: EntityKind, given: unknown, frame: IDataObject): RawBody {
	const value = typeof given === 'string' ? parsed(given) : given;
	if (value === undefined) {
		throw new ItemRefused("'JSON' is not valid JSON", 'Check it for missing commas and quotes.');
	}
	if (Array.isArray(value)) {
		return { parcel: { kind, frame, entities: records(value, kind) }, base: kind.listName };
	}
	if (!isRecord(value)) throw notUnderstood(kind);
	const { [kind.listName]: entities, ...rest } = value;
	// A review has a list of this name itself: the IDs of its incidents.
	return Array.isArray(entities) && entities.every(isRecord)
		? {
				parcel: {
					kind,
					frame: { ...frame, ...(rest as IDataObject) },
					entities: records(entities, kind),
				},
				base: kind.listName,
			}
		: { parcel: { kind, frame, entities: [value as IDataObject] }, base: '' };
}

function records(values: readonly unknown[], kind: EntityKind): IDataObject[] {
	if (values.length === 0) {
		throw new ItemRefused(`'JSON' holds no ${kind.name}`, 'Put at least one into the list.');
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

function notUnderstood({ name, listName }: EntityKind): ItemRefused {
	return new ItemRefused(
		`'JSON' is no ${name}, no list of them and no body of a request`,
		`Give an object, a list of objects, or an object with the list '${listName}'.`,
	);
}
