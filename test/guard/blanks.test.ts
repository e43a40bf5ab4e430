import { isBlank } from '../../nodes/values/blank';
import { unwrapLocator } from '../../nodes/values/locator';
import { describeInputRefusal } from '../../nodes/operation/inputRefusal';
import type { INodeProperties } from 'n8n-workflow';
import { contextsOf, holding, type FilledForm } from './contexts';
import { firstExample } from './examplesOf';
import {
	conditionsOf,
	heldBy,
	isShown,
	nameOf,
	placesOf,
	put,
	type Place,
	type Values,
} from './form';
import { guardedNodes, guardedOn, type Guarded } from './guardedNodes';
import { World } from './world';

/** What the editor and expressions give for nothing. */
const BLANKS: readonly unknown[] = ['', '  ', '\u00a0\n', null, [], [' '], {}];

/** An empty choice in each way to name a thing. */
function blanksFor({ property: { modes = [] } }: Place): unknown[] {
	const locators = modes.flatMap(({ name: mode }) => [
		{ __rl: true, mode, value: '' },
		{ mode, value: '  ' },
		{ __rl: true, mode, value: null, cachedResultName: '' },
	]);
	return [...BLANKS, ...locators];
}

/** What an operation makes of the values of its form: its input, which decides all requests, or why it refuses them. */
function readingOf(values: Values, { form, around }: FilledForm, { operation }: Guarded): object {
	// n8n shows what depends on an expression, whatever its value turns out to be.
	const shownBy = Object.fromEntries(Object.entries(values).filter(([, value]) => !isBlank(value)));
	const givenFor = (property: INodeProperties) =>
		isShown(property, form, shownBy, around) ? givenOrDefault(property, values) : null;
	const given = Object.fromEntries(
		form
			.filter(({ type }) => type !== 'notice')
			.map((property) => [property.name, givenFor(property)]),
	);
	try {
		const { data, error } = operation.input.safeParse(given);
		return error === undefined ? { data } : describeInputRefusal(error, form, given);
	} catch (reason) {
		return { reason: String(reason) };
	}
}

const givenOrDefault = (property: INodeProperties, values: Values) =>
	property.name in values ? values[property.name] : heldBy(property, values);

/** Nothing is sent for an emptied field that has a default and must be filled in, or that decides which others exist. */
function mayBeRefused({ property: { name, required, type } }: Place, { form }: FilledForm) {
	const decides = form.some((other) => conditionsOf(other).some(([on]) => on === name));
	return required === true || (type === 'options' && decides);
}

/** Fields in which a blank is read otherwise than nothing at all. */
function strangeBlanks(world: World, guarded: Guarded): string[] {
	const { operation, samples, credentialType, name } = guarded;
	const place = world.place();
	const sampled = samples.map((sample) => sample.parameters(place) as Values);
	const filled: FilledForm = {
		form: operation.parameters,
		around: { authentication: credentialType },
		source: {
			operation: name,
			samples: sampled,
			place: { ...place, sent: [{ entities: [{ id: 'x' }] }] },
		},
	};
	const contexts = contextsOf(filled, samples);
	return placesOf(filled.form).flatMap((field) => {
		const example = firstExample(field, filled.source);
		const values = contexts
			.map((context) => holding(context.values, field, example, filled))
			.find((one) => one !== undefined);
		if (values === undefined) return [];
		const leftOut = readingOf(put(values, field.path, undefined), filled, guarded);
		return blanksFor(field)
			.filter((blank) => {
				const read = readingOf(put(values, field.path, blank), filled, guarded);
				if (JSON.stringify(read) === JSON.stringify(leftOut)) return false;
				return !(mayBeRefused(field, filled) && !('data' in read));
			})
			.map((blank) => `${nameOf(field)} = ${JSON.stringify(unwrapLocator(blank))}`);
	});
}

describe.each(['cloud', 'dataCenter'] as const)('A blank value on %s', (flavour) => {
	let world: World;
	beforeAll(async () => {
		world = await World.open(flavour);
	}, 60_000);
	afterAll(async () => await world.close());

	it.each(guardedNodes.flatMap((node) => guardedOn(flavour, node)))(
		'is the same as nothing in every field of $node: $name',
		(guarded) => {
			expect(strangeBlanks(world, guarded)).toEqual([]);
		},
	);
});
