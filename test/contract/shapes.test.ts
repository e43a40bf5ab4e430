import { missingIn, shapeOf } from './shapes';

describe('the shape of an answer', () => {
	it.each<[string, unknown, unknown, string[]]>([
		['the same', { id: '1' }, { id: '2' }, []],
		['more than expected', { id: '1', name: 'x' }, { id: '2' }, []],
		['a property left out', { id: '1' }, { id: '2', name: 'x' }, ['/name is missing (text)']],
		['another kind', { id: 1 }, { id: '2' }, ['/id is number, not text']],
		['null instead of a value', { parent: null }, { parent: { id: '1' } }, []],
		['a value instead of null', { parent: { id: '1' } }, { parent: null }, []],
		['a property that one element has', [{ id: '1' }, { key: 'x' }], [{ id: '1', key: 'x' }], []],
		[
			'a property that no element has',
			[{ id: '1' }],
			[{ id: '1', key: 'x' }],
			['/#/key is missing (text)'],
		],
		['a list without elements', [], [{ id: '1' }], []],
		['only what is missing first', {}, { project: { id: '1' } }, ['/project is missing (object)']],
		['custom fields', {}, { customfield_10001: 'x' }, []],
		[
			'what stands inside rich text',
			{ body: { type: 'doc', content: [] } },
			{ body: { type: 'doc', content: [{ type: 'rule' }] } },
			[],
		],
	])('is compared: %s', (_, actual, expected, missing) => {
		expect(missingIn(shapeOf(actual), shapeOf(expected))).toEqual(missing);
	});
});
