import type { INodeProperties } from 'n8n-workflow';
import { isShown, nameOf, placesOf, put, revealed, type Place } from './form';

const text = (name: string, more: Partial<INodeProperties> = {}): INodeProperties => ({
	displayName: name,
	name,
	type: 'string',
	default: '',
	...more,
});

const form: INodeProperties[] = [
	text('from', { default: 'form' }),
	text('title', { displayOptions: { show: { from: ['form'] } } }),
	text('detail', { displayOptions: { show: { title: ['long'] } } }),
	text('bulk', { displayOptions: { show: { authentication: ['cloud'] } } }),
	text('hint', { type: 'notice' }),
	text('more', {
		type: 'collection',
		options: [
			text('label'),
			text('address', { displayOptions: { show: { '/from': ['event'] } } }),
			text('port', { displayOptions: { show: { label: ['local'] } } }),
		],
	}),
	text('others', {
		type: 'fixedCollection',
		options: [{ displayName: 'Field', name: 'field', values: [text('id'), text('value')] }],
	}),
];

const placeOf = (name: string) => placesOf(form).find((place) => nameOf(place) === name) as Place;

describe('placesOf', () => {
	it('finds what people fill in, at any depth', () => {
		expect(placesOf(form).map(({ path }) => path.join('/'))).toEqual([
			'from',
			'title',
			'detail',
			'bulk',
			'more/label',
			'more/address',
			'more/port',
			'others/field/0/id',
			'others/field/0/value',
		]);
	});
});

describe('put', () => {
	it.each([
		[{}, ['a'], 1, { a: 1 }],
		[{ a: 1, b: 2 }, ['a'], undefined, { b: 2 }],
		[{ a: { b: 1 } }, ['a', 'c'], 2, { a: { b: 1, c: 2 } }],
		[{}, ['a', 'b', 0, 'c'], 1, { a: { b: [{ c: 1 }] } }],
		[{ a: { b: [{ c: 1, d: 2 }] } }, ['a', 'b', 0, 'c'], 3, { a: { b: [{ c: 3, d: 2 }] } }],
	])('%j at %j = %j', (values, path, value, expected) => {
		const before = JSON.stringify(values);
		expect(put(values, path, value)).toEqual(expected);
		expect(JSON.stringify(values)).toBe(before);
	});
});

describe('revealed', () => {
	it.each([
		['title', {}, {}],
		['title', { from: 'event' }, { from: 'form' }],
		['detail', { from: 'event' }, { from: 'form', title: 'long' }],
		['more.address', {}, { from: 'event' }],
		['more.port', {}, { more: { label: 'local' } }],
		['bulk', { from: 'event' }, { from: 'event' }],
	])('shows %s among %j', (name, values, expected) => {
		expect(revealed(placeOf(name), form, values, { authentication: 'cloud' })).toEqual(expected);
	});

	it('shows nothing that the way to sign in hides', () => {
		expect(revealed(placeOf('bulk'), form, {}, { authentication: 'server' })).toBeUndefined();
	});
});

describe('isShown', () => {
	it.each([
		['title', {}, true],
		['title', { from: 'event' }, false],
		['detail', { title: 'long' }, true],
		['detail', { title: 'long', from: 'event' }, false],
	])('%s among %j: %s', (name, values, expected) => {
		expect(isShown(placeOf(name).property, form, values, {})).toBe(expected);
	});
});
