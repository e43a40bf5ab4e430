import * as fc from 'fast-check';

const { pack, unpack } = jest.requireActual<{
	pack(data: unknown): object;
	unpack(packedData: object): unknown;
}>('../../build/packedData');

const throughFile = (data: unknown): unknown =>
	unpack(JSON.parse(JSON.stringify(pack(data))) as object);

it('returns whatever was packed', () => {
	const jsonText = fc.json().filter((text) => !text.includes('__proto__'));
	fc.assert(
		fc.property(jsonText, (text) => {
			const data: unknown = JSON.parse(text);
			expect(JSON.stringify(throughFile(data))).toBe(JSON.stringify(data));
		}),
	);
});

it.each<[string, unknown]>([
	['a text', ''],
	['null', null],
	['an empty list', []],
	['an empty object', {}],
	['numbers beside their texts', [1, '1', true, 'true', null, 'null']],
	['keys that look like indexes', { 1: 'b', 0: 'a', '-1': 'c' }],
	[
		'keys that contain what separates keys',
		[
			{ 'a,b': 1, c: 2 },
			{ a: 1, 'b,c': 2 },
		],
	],
	['an object with the items of a list', [{ 0: 'a' }, ['a']]],
])('returns %s', (_what, data) => {
	expect(throughFile(data)).toEqual(data);
});

it('writes once what occurs often', () => {
	const show = { resource: ['issue'], operation: ['create'] };
	const properties = Array.from({ length: 50 }, (_, n) => ({
		name: `n${n}`,
		displayOptions: { show },
	}));
	const text = JSON.stringify(pack(properties));
	expect(text.match(/displayOptions/g)).toHaveLength(1);
	expect(text.match(/issue/g)).toHaveLength(1);
	expect(text.length).toBeLessThan(JSON.stringify(properties).length / 2);
});

it('shares no object or list between two places, because n8n changes some', () => {
	const [one, other] = throughFile([{ options: ['a'] }, { options: ['a'] }]) as Array<{
		options: string[];
	}>;
	one?.options.push('Custom API Call');
	expect(other).toEqual({ options: ['a'] });
});
