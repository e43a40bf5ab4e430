import type { INodeProperties } from 'n8n-workflow';
import { located } from '../nodes/Jira/jiraRun';
import { offeredValues, otherValues, type ExampleSource } from './examplesOf';
import { placesOf, type Values } from './form';

const field = (more: Partial<INodeProperties>): INodeProperties => ({
	displayName: 'Color',
	name: 'color',
	type: 'string',
	default: '',
	...more,
});

const valuesOf = (property: INodeProperties, sample: Values = {}) => {
	const source = { operation: 'wall.paint', samples: [sample], place: {} } as unknown;
	const [place] = placesOf([property]);
	if (place === undefined) throw new Error('The field is not there');
	return offeredValues(place, source as ExampleSource);
};

const options = [
	{ name: 'Red', value: 'red' },
	{ name: 'Blue', value: 'blue' },
];

describe('offeredValues', () => {
	it.each<[string, INodeProperties, Values, unknown]>([
		['each choice', field({ type: 'options', options }), {}, ['red', 'blue']],
		['each of several choices', field({ type: 'multiOptions', options }), {}, [['red'], ['blue']]],
		['yes and no', field({ type: 'boolean' }), {}, [true, false]],
		['what a sample holds', field({ placeholder: 'e.g. red' }), { color: 'green' }, ['green']],
		['the placeholder', field({ placeholder: 'e.g. red' }), {}, ['red']],
		['the default', field({ default: 'white' }), {}, ['white']],
		['what the kind has', field({ name: 'pictureUrl' }), {}, ['https://acme.example/somewhere']],
		['what the table has for the name', field({ name: 'labels' }), {}, ['vip']],
		[
			'each way to name it',
			field({
				type: 'resourceLocator',
				modes: [
					{ displayName: 'From List', name: 'list', type: 'list' },
					{ displayName: 'By Name', name: 'name', type: 'string', placeholder: 'e.g. Red' },
					{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. 7' },
				],
			}),
			{},
			[located('list', '7'), located('name', 'Red'), located('id', '7')],
		],
	])('are %s', (_, property, sample, expected) => {
		expect(valuesOf(property, sample)).toEqual(expected);
	});

	it('name the missing example and where to add it', () => {
		expect(valuesOf(field({}))).toEqual({
			missing:
				"'Color' (color) of wall.paint has no example value: add 'color' to test/samples/examples.ts",
		});
	});
});

describe('otherValues', () => {
	it.each<[unknown, unknown]>([
		[true, [false]],
		[7, [8, 6]],
		['red', ['red2']],
		['SUP-1', ['SUP-2']],
		['2026-12-31', ['2027-01-01']],
		[
			['a', 'b'],
			[
				['a2', 'b'],
				['a', 'b2'],
			],
		],
		[
			{ a: 1, b: { c: 'd' } },
			[
				{ a: 2, b: { c: 'd' } },
				{ a: 0, b: { c: 'd' } },
				{ a: 1, b: { c: 'd2' } },
			],
		],
		[located('key', 'SUP-1'), [located('key', 'SUP-2')]],
	])('of %j', (value, expected) => {
		expect(otherValues(value)).toEqual(expected);
	});
});
