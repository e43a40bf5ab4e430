import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { toJsonSchema, type Reading } from './dialect';
import type { Schema } from '../../build/specifications/openApi';

function accepts(
	schema: Schema,
	value: unknown,
	reading: Reading,
	bareObjectIsAnything = false,
): boolean {
	const options = { reading, bareObjectIsAnything, reference: (ref: string) => ref };
	return addFormats(new Ajv({ strict: false })).validate(toJsonSchema(schema, options), value);
}

const named: Schema = { type: 'object', properties: { name: { type: 'string' } } };

describe('OpenAPI 3.0 schemas as JSON Schema', () => {
	it.each<[string, Schema, unknown, { request: boolean; response: boolean }]>([
		[
			'nullable text is null',
			{ type: 'string', nullable: true },
			null,
			{ request: true, response: true },
		],
		['text is not null', { type: 'string' }, null, { request: false, response: false }],
		[
			'nullable value of a set is null',
			{ type: 'string', enum: ['a'], nullable: true },
			null,
			{ request: true, response: true },
		],
		[
			'nullable alternative is null',
			{ allOf: [{ type: 'string' }], nullable: true },
			null,
			{ request: true, response: true },
		],
		[
			'boolean exclusiveMinimum excludes the bound',
			{ type: 'integer', minimum: 1, exclusiveMinimum: true },
			1,
			{ request: false, response: false },
		],
		[
			'boolean exclusiveMinimum false includes the bound',
			{ type: 'integer', minimum: 1, exclusiveMinimum: false },
			1,
			{ request: true, response: true },
		],
		[
			'numeric exclusiveMaximum excludes the bound',
			{ type: 'integer', exclusiveMaximum: 5 },
			5,
			{ request: false, response: false },
		],
		[
			'a new value of a set is only read',
			{ type: 'string', enum: ['a'] },
			'b',
			{ request: false, response: true },
		],
		[
			'a value of a set keeps its type',
			{ type: 'string', enum: ['a'] },
			1,
			{ request: false, response: false },
		],
		['an unknown property is only read', named, { title: 'x' }, { request: false, response: true }],
		[
			'an invited property is also sent',
			{ ...named, additionalProperties: true },
			{ title: 'x' },
			{ request: true, response: true },
		],
		[
			'parts put together do not exclude each other',
			{ allOf: [{ ...named, additionalProperties: true }], properties: { id: { type: 'string' } } },
			{ id: '1', name: 'x' },
			{ request: true, response: true },
		],
		[
			'what stands beside alternatives belongs to each of them',
			{ anyOf: [named], properties: { id: { type: 'string' } } },
			{ id: '1', name: 'x' },
			{ request: true, response: true },
		],
		[
			'several alternatives may fit',
			{ oneOf: [{ type: 'integer' }, { type: 'number' }] },
			1,
			{ request: true, response: true },
		],
		[
			'what only answers carry is not demanded of a request',
			{ type: 'object', properties: { id: { readOnly: true } }, required: ['id'] },
			{},
			{ request: true, response: false },
		],
		[
			'what only requests carry is not demanded of an answer',
			{ type: 'object', properties: { id: { writeOnly: true } }, required: ['id'] },
			{},
			{ request: false, response: true },
		],
		[
			'required: true on a property is documentation',
			{ required: true, type: 'object' },
			{},
			{ request: true, response: true },
		],
		[
			'an address relative to its host is only read',
			{ type: 'string', format: 'uri' },
			'secure/avatar?id=1',
			{ request: false, response: true },
		],
		[
			"Java's class of digits is known",
			{ type: 'string', pattern: '^\\p{L}[\\p{L}\\p{Digit}]+-\\p{Digit}+$' },
			'SUP-١',
			{ request: true, response: true },
		],
		[
			'a format in capitals counts',
			{ type: 'string', format: 'URL' },
			'no address',
			{ request: false, response: false },
		],
	])('%s', (_, schema, value, expected) => {
		expect({
			request: accepts(schema, value, 'request'),
			response: accepts(schema, value, 'response'),
		}).toEqual(expected);
	});

	it.each([
		[true, true],
		[false, false],
	])('reads a bare object of Data Center as any value (%s)', (bareObjectIsAnything, expected) => {
		expect(accepts({ type: 'object' }, 'text', 'response', bareObjectIsAnything)).toBe(expected);
	});
});
