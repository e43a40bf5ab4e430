import type { IDataObject, INodeProperties, INodePropertyCollection } from 'n8n-workflow';

/** The values of a node's parameters, by name. */
export type Values = IDataObject;

/** One field of a form that a person fills in, at any depth. */
export interface Place {
	/** Path from the form to the field; the first set of a fixed collection is 0. */
	readonly path: ReadonlyArray<string | number>;
	readonly property: INodeProperties;
	/** All fields of its collection or set, including itself; at the top of the form, the form's fields. */
	readonly beside: readonly INodeProperties[];
	/** Whether it is in a set of a fixed collection, which has either all of its fields or none. */
	readonly inSet: boolean;
}

/** Every field of a form, including those in collections and sets, but not notices, hidden parameters and the collections themselves. */
export function placesOf(form: readonly INodeProperties[]): Place[] {
	return placesIn(form, [], false);
}

function placesIn(
	fields: readonly INodeProperties[],
	above: Place['path'],
	inSet: boolean,
): Place[] {
	return fields.flatMap((property): Place[] => {
		const path = [...above, property.name];
		const { type, options = [] } = property;
		if (type === 'notice' || type === 'hidden') return [];
		if (type === 'collection') return placesIn(options as INodeProperties[], path, false);
		if (type === 'fixedCollection') {
			return (options as INodePropertyCollection[]).flatMap(({ name, values }) =>
				placesIn(values, [...path, name, 0], true),
			);
		}
		return [{ path, property, beside: fields, inSet }];
	});
}

/** A place in words: `additionalFields.assignee`. */
export function nameOf({ path }: Pick<Place, 'path'>): string {
	return path.filter((step) => typeof step === 'string').join('.');
}

/** The value at a path. */
export function at(values: unknown, path: Place['path']): unknown {
	return path.reduce<unknown>(
		(held, step) => (held as Record<string | number, unknown> | undefined)?.[step],
		values,
	);
}

/** The same values with a new one at a path; `undefined` removes the old one. */
export function put(values: Values, path: Place['path'], value: unknown): Values {
	return changed(values, path, value) as Values;
}

function changed(held: unknown, [step, ...rest]: Place['path'], value: unknown): unknown {
	if (step === undefined) return value;
	if (typeof step === 'number') {
		const list = Array.isArray(held) ? [...(held as unknown[])] : [];
		list[step] = changed(list[step], rest, value);
		return list;
	}
	const { [step]: before, ...others } = (held ?? {}) as Record<string, unknown>;
	const after = changed(before, rest, value);
	return after === undefined ? others : { ...others, [step]: after };
}

/** The value of a field; its default if nothing was entered. */
export function heldBy(property: INodeProperties, values: Values): unknown {
	return values[property.name] ?? property.default;
}

/** The conditions under which a form has a field, by the names of others; a name with `/` belongs to the outer form. */
export function conditionsOf({ displayOptions }: INodeProperties): Array<[string, unknown[]]> {
	return Object.entries(displayOptions?.show ?? {}).map(([name, wanted]) => [
		name,
		(wanted ?? []) as unknown[],
	]);
}

/** Whether a form shows one of its own fields. `around`: the node's parameters outside the form, such as sign-in. */
export function isShown(
	property: INodeProperties,
	form: readonly INodeProperties[],
	values: Values,
	around: Values,
): boolean {
	return conditionsOf(property).every(([name, wanted]) => {
		const other = form.find((field) => field.name === name);
		if (other === undefined) return wanted.includes(around[name]);
		return isShown(other, form, values, around) && wanted.includes(heldBy(other, values));
	});
}

/**
 * The same values, changed where they hide a place.
 *
 * @returns undefined if the node's parameters outside the form hide it
 */
export function revealed(
	place: Place,
	form: readonly INodeProperties[],
	values: Values,
	around: Values,
): Values | undefined {
	const [first] = place.path;
	const root = form.find(({ name }) => name === first);
	const own = conditionsOf(place.property);
	// Inside a collection, a name with `/` is a field of the outer form, and one without is in the same collection.
	const roots = [
		...(root === undefined ? [] : conditionsOf(root)),
		...(root === place.property
			? []
			: own.flatMap(
					([name, wanted]): Array<[string, unknown[]]> =>
						name.startsWith('/') ? [[name.slice(1), wanted]] : [],
				)),
	];
	let shown: Values | undefined = values;
	for (const [name, wanted] of roots) {
		if (shown === undefined) return undefined;
		shown = holding(name, wanted, form, shown, around);
	}
	if (root === place.property || shown === undefined) return shown;
	const above = place.path.slice(0, -1);
	for (const [name, wanted] of own.filter(([other]) => !other.startsWith('/'))) {
		if (wanted.includes(at(shown, [...above, name]))) continue;
		shown = put(shown, [...above, name], wanted[0]);
	}
	return shown;
}

function holding(
	name: string,
	wanted: readonly unknown[],
	form: readonly INodeProperties[],
	values: Values,
	around: Values,
): Values | undefined {
	const other = form.find((field) => field.name === name);
	if (other === undefined) return wanted.includes(around[name]) ? values : undefined;
	const place = { path: [name], property: other, beside: form, inSet: false };
	const shown = revealed(place, form, values, around);
	if (shown === undefined || wanted.includes(heldBy(other, shown))) return shown;
	return put(shown, [name], wanted[0]);
}
