import { fc } from '../properties';

const { pack, unpack } = jest.requireActual<{
	pack(data: unknown): string[];
	unpack(files: unknown[]): unknown;
}>('../../build/packedData');

const throughFiles = (data: unknown): unknown =>
	unpack(pack(data).map((text) => JSON.parse(text) as unknown));

it('returns whatever was packed', () => {
	const jsonText = fc.json().filter((text) => !text.includes('__proto__'));
	fc.assert(
		fc.property(jsonText, (text) => {
			const data: unknown = JSON.parse(text);
			expect(JSON.stringify(throughFiles(data))).toBe(JSON.stringify(data));
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
	['what parameters share', { modes: [{ name: 'id' }], typeOptions: {}, displayOptions: null }],
	['letters of several bytes', ['Größe … 🎉', { modes: ['日本'] }]],
])('returns %s', (_what, data) => {
	expect(throughFiles(data)).toEqual(data);
});

/** As many parameters as a long description has, with names of `length` letters. */
const parameters = (count: number, length = 4) =>
	Array.from({ length: count }, (_, n) => ({
		name: `${n}`.padStart(length, 'n'),
		displayOptions: { show: { resource: ['issue'], operation: ['create'] } },
		options: [{ name: 'Key', value: 'key' }],
	}));

it('writes once what occurs often', () => {
	const [text, ...more] = pack(parameters(50));
	expect(more).toEqual([]);
	expect(text?.match(/displayOptions/g)).toHaveLength(1);
	expect(text?.match(/issue/g)).toHaveLength(1);
	expect(text?.match(/Key/g)).toHaveLength(1);
	expect(text?.length).toBeLessThan(JSON.stringify(parameters(50)).length / 2);
});

it.each([
	['long texts', parameters(700, 500)],
	['many parts', parameters(9000)],
])('writes %s to files that Node reads without memory of their own', (_what, data) => {
	const texts = pack(data);
	expect(texts.length).toBeGreaterThan(1);
	for (const text of texts) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(128 * 1024);
	expect(throughFiles(data)).toEqual(data);
});

it('shares no object or list that n8n changes', () => {
	const [one, other] = throughFiles([
		{ options: [{ name: 'Key' }], show: ['a'] },
		{ options: [{ name: 'Key' }], show: ['a'] },
	]) as Array<{ options: Array<{ name: string }> }>;
	one?.options.push({ name: 'Custom API Call' });
	Object.assign(one?.options[0] ?? {}, { name: 'ID' });
	expect(other).toEqual({ options: [{ name: 'Key' }], show: ['a'] });
});
