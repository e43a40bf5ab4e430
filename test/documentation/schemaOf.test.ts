import { schemaOf } from './schemaOf';

describe('schemaOf', () => {
	it.each<[string, unknown[], unknown]>([
		['nothing', [], { type: 'null' }],
		['text', ['a'], { type: 'string' }],
		['null and a number', [null, 1], { type: 'number' }],
		['a list', [[1], []], { type: 'array', items: { type: 'number' } }],
		['an empty list', [[]], { type: 'array' }],
		[
			'objects with different properties, in order',
			[{ b: 1 }, { a: true, b: null }],
			{ type: 'object', properties: { a: { type: 'boolean' }, b: { type: 'number' } } },
		],
		[
			'fields of one site and documents',
			[{ customfield_10010: 'x', description: { type: 'doc', content: [] } }],
			{ type: 'object', properties: { description: { type: 'object' } } },
		],
	])('%s', (_, samples, schema) => {
		expect(schemaOf(samples)).toEqual(schema);
	});
});
