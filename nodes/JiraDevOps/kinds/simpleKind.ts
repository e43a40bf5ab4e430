import type { IDataObject } from 'n8n-workflow';
import type { Endpoint } from '../../endpoints';
import type { Limit } from '../limits/limit';
import { at, isRecord, listAt } from '../readings/json';
import { reasonsIn, unknownIssuesIn } from './associations';
import type { EntityKind } from './entityKind';
import { newestOfEach } from './newest';
import { isWithoutBody, verdictOf } from './verdict';

/** The specifics of a kind whose entities are accepted or rejected one by one. */
export interface SimpleKind {
	readonly name: string;
	/** Where the request goes. */
	readonly endpoint: Extract<Endpoint, `POST ${string}/bulk`>;
	readonly listName: string;
	/** The most entities of one request. */
	readonly most: number;
	readonly limits: Limit;
	/** The parts of the key, as answers name and order them. */
	readonly keyNames: readonly string[];
	/** The parts of an entity's key; its properties of the same names when left out. */
	readonly key?: (entity: IDataObject) => IDataObject;
	/** Where the answer lists accepted entities, by keys or IDs; `nothing` if Jira answers without a body. */
	readonly acceptedAt: string | { readonly nothing: true };
	/** Where the answer lists rejected entities: a list of `{ key, errors }`, or errors by ID. */
	readonly rejectedAt: string;
	/** What the request contains for an entity; by default the entity itself. */
	readonly sent?: (entity: IDataObject) => unknown;
}

/** Declares a kind whose entities share requests up to a limit. Each entity is sent once, in its newest version. */
export function simpleKind(declared: SimpleKind): EntityKind {
	const { name, endpoint, listName, most, limits, keyNames, acceptedAt, rejectedAt } = declared;
	const { sent = (entity: IDataObject) => entity } = declared;
	const keyOf = (entity: IDataObject): IDataObject =>
		declared.key?.(entity) ?? Object.fromEntries(keyNames.map((part) => [part, entity[part]]));
	const keyText = (key: unknown): string =>
		JSON.stringify(keyNames.map((part) => String(at(key, part))));
	const keyTextOf = (entity: IDataObject) => keyText(keyOf(entity));
	const isNamed = (entity: IDataObject) =>
		keyNames.every((part) => keyOf(entity)[part] !== undefined);

	const acceptance = (body: unknown): ((key: string) => boolean) => {
		if (typeof acceptedAt !== 'string') return () => isWithoutBody(body);
		const accepted = new Set(
			listAt(body, acceptedAt).map((entry) =>
				isRecord(entry) ? keyText(entry) : JSON.stringify([String(entry)]),
			),
		);
		return (key) => accepted.has(key);
	};
	const rejections = (body: unknown): ReadonlyMap<string, string[]> => {
		const rejected = at(body, rejectedAt);
		return new Map(
			isRecord(rejected)
				? Object.entries(rejected).map(([id, errors]) => [JSON.stringify([id]), reasonsIn(errors)])
				: listAt(rejected).map((entry) => [
						keyText(at(entry, 'key')),
						reasonsIn(at(entry, 'errors')),
					]),
		);
	};

	return {
		name,
		step: `Send ${name}`,
		endpoints: [endpoint],
		listName,
		limits,
		split: (entity) => [entity],
		open: (first) => {
			const taken = new Set([keyTextOf(first)]);
			return {
				get isFull() {
					return taken.size >= most;
				},
				tryAdd: (entity) => {
					const key = keyTextOf(entity);
					if (taken.has(key)) return isNamed(entity);
					if (taken.size >= most) return false;
					taken.add(key);
					return true;
				},
			};
		},
		request: (frame, entities) => ({
			endpoint,
			path: {},
			query: {},
			body: { ...frame, [listName]: newestOfEach(entities, keyTextOf).map(sent) } as IDataObject,
		}),
		verdicts: (body, entities) => {
			const isNamed = acceptance(body);
			const rejected = rejections(body);
			const unknown = unknownIssuesIn(body);
			const sentOf = new Map(
				newestOfEach(entities, keyTextOf).map((entity) => [keyTextOf(entity), entity]),
			);
			return entities.map((entity) => {
				const key = keyOf(entity);
				const text = keyText(key);
				const said = { isNamed: isNamed(text), reasons: rejected.get(text) ?? [], unknown };
				return [verdictOf({ entity: name, ...key }, sentOf.get(text), said)];
			});
		},
	};
}
