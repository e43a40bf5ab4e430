import type { INodeProperties } from 'n8n-workflow';
import type { Sample } from '../samples/sample';
import { isBlank } from '../../nodes/values/blank';
import { unwrapLocator } from '../../nodes/values/locator';
import { firstExample, type ExampleSource } from './examplesOf';
import { at, isShown, placesOf, put, revealed, type Place, type Values } from './form';

/** Values of a form in which one field is tried. */
export interface Context {
	readonly values: Values;
	/** The sample that it started from. */
	readonly sample: Sample | undefined;
	/** Whether a second item does the same to another issue: some operations treat several items differently. */
	readonly isPaired: boolean;
}

/** A form and the values that its fields may have. */
export interface FilledForm {
	readonly form: readonly INodeProperties[];
	/** The node's parameters outside the form. */
	readonly around: Values;
	readonly source: ExampleSource;
}

/**
 * Where a field is tried, in this order: the samples unchanged; with every field that people type filled in, because
 * some fields only take effect together with others, such as the address of a branch and its name; with a second item.
 */
export function contextsOf(filled: FilledForm, samples: readonly Sample[]): Context[] {
	const sampled = filled.source.samples.map((values, index) => ({
		values,
		sample: samples[index],
		isPaired: false,
	}));
	const bare = sampled.length > 0 ? sampled : [{ values: {}, sample: undefined, isPaired: false }];
	return [
		...bare,
		...bare.map((one) => ({ ...one, values: everythingTyped(one.values, filled) })),
		...bare.map((one) => ({ ...one, isPaired: true })),
	];
}

/** Fills in what people type; what they choose determines which fields exist, and stays. */
function everythingTyped(values: Values, filled: FilledForm): Values {
	return placesOf(filled.form)
		.filter(({ property: { type } }) => !['options', 'multiOptions', 'boolean'].includes(type))
		.filter(({ inSet }) => !inSet)
		.filter((place) => isPlaceShown(place, filled, values))
		.reduce(
			(all, place) => (at(all, place.path) === undefined ? withExample(all, place, filled) : all),
			values,
		);
}

function isPlaceShown(place: Place, filled: FilledForm, values: Values): boolean {
	const { form, around } = filled;
	return revealed(place, form, values, around) === values && isRootShown(place, filled, values);
}

function isRootShown({ path: [first] }: Place, { form, around }: FilledForm, values: Values) {
	const root = form.find(({ name }) => name === first);
	return root !== undefined && isShown(root, form, values, around);
}

/**
 * Values in which a field has a certain value: what hides it is changed, and required fields next to it are filled in.
 *
 * @returns undefined where the field cannot be shown
 */
export function holding(
	values: Values,
	place: Place,
	value: unknown,
	filled: FilledForm,
): Values | undefined {
	const shown = revealed(place, filled.form, values, filled.around);
	if (shown === undefined) return undefined;
	const set = place.inSet ? wholeSet(shown, place, filled) : shown;
	return withRequired(put(set, place.path, value), filled);
}

/** A set always has all of its fields. */
function wholeSet(values: Values, place: Place, filled: FilledForm): Values {
	return place.beside.reduce((all, property) => {
		const path = [...place.path.slice(0, -1), property.name];
		if (at(all, path) !== undefined) return all;
		return withExample(all, { ...place, path, property }, filled);
	}, values);
}

function withRequired(values: Values, filled: FilledForm): Values {
	return placesOf(filled.form)
		.filter(({ path, property }) => path.length === 1 && property.required === true)
		.filter((place) => isRootShown(place, filled, values))
		.filter((place) =>
			isBlank(unwrapLocator(at(values, place.path) ?? plainDefault(place.property))),
		)
		.reduce((all, place) => withExample(all, place, filled), values);
}

/** A default that is an expression gets its value from the item. */
function plainDefault({ default: atFirst }: INodeProperties): unknown {
	return typeof atFirst === 'string' && atFirst.startsWith('=') ? undefined : atFirst;
}

/** If no example is known, the trial of the field itself reports it. */
function withExample(values: Values, place: Place, { source }: FilledForm): Values {
	const example = firstExample(place, source);
	return example === undefined ? values : put(values, place.path, example);
}
