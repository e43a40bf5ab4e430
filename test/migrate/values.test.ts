import {
	codeIn,
	isForgottenExpression,
	knownText,
	readingFrom,
} from '../../build/migrate/values/expression';
import { listText } from '../../build/migrate/values/list';
import { namedLocator, personLocator, projectLocator } from '../../build/migrate/values/locators';
import { picked } from '../../build/migrate/values/picked';
import { textFormatOf } from '../../build/migrate/values/textFormat';

describe('a picked value', () => {
	test.each([
		[
			'with its mark',
			{ __rl: true, mode: 'list', value: '10000', cachedResultName: 'SUP' },
			{ mode: 'list', value: '10000', name: 'SUP' },
		],
		['without its mark', { mode: 'id', value: '10000' }, { mode: 'id', value: '10000' }],
		['with nothing but a value', { value: 10000 }, { value: '10000' }],
		['bare', '10000', { value: '10000' }],
		['a number', 10000, { value: '10000' }],
		['in an object in an object', { __rl: true, value: { value: 'x' } }, { value: 'x' }],
		['an empty list choice', { __rl: true, mode: 'list', value: '' }, undefined],
		['null in an object', { mode: 'list', value: null }, undefined],
		['null', null, undefined],
		['blank', ' ', undefined],
		['a list', ['a'], undefined],
		['absent', undefined, undefined],
	])('%s', (_, stored, expected) => {
		expect(picked(stored)).toEqual(expected);
	});
});

describe('locators', () => {
	test.each([
		[
			'a project keeps its ID, and shows its name',
			projectLocator,
			{ mode: 'list', value: '10000', cachedResultName: 'Support' },
			{ mode: 'list', value: '10000', cachedResultName: 'Support' },
		],
		[
			'a project without a name in its list',
			projectLocator,
			{ mode: 'list', value: '10000' },
			{ mode: 'key', value: '10000' },
		],
		['a project by key', projectLocator, 'ML', { mode: 'key', value: 'ML' }],
		[
			'a project by name',
			projectLocator,
			{ mode: 'name', value: 'Support' },
			{ mode: 'name', value: 'Support' },
		],
		[
			'a project by a name with blanks',
			projectLocator,
			'Customer Support',
			{ mode: 'name', value: 'Customer Support' },
		],
		[
			'a project with words after its ID',
			projectLocator,
			{ mode: 'id', value: '10000 (Support)' },
			{ mode: 'key', value: '10000' },
		],
		[
			'a project by expression',
			projectLocator,
			{ mode: 'list', value: '={{ $json.p }}', cachedResultName: 'Old' },
			{ mode: 'key', value: '={{ $json.p }}' },
		],
		[
			'an issue type by its name',
			namedLocator,
			{ mode: 'list', value: '10001', cachedResultName: 'Task' },
			{ mode: 'name', value: 'Task' },
		],
		[
			'an issue type by its number',
			namedLocator,
			{ mode: 'list', value: '10001' },
			{ mode: 'id', value: '10001' },
		],
		['an issue type that somebody named', namedLocator, 'Bug', { mode: 'name', value: 'Bug' }],
		[
			'a priority by expression',
			namedLocator,
			'={{ $json.p }}',
			{ mode: 'id', value: '={{ $json.p }}' },
		],
		[
			'a person from the list',
			personLocator,
			{ mode: 'list', value: '712020:ab', cachedResultName: 'Mia' },
			{ mode: 'list', value: '712020:ab', cachedResultName: 'Mia' },
		],
		[
			'a person by ID',
			personLocator,
			{ mode: 'id', value: ' jonas.weber ' },
			{ mode: 'id', value: 'jonas.weber' },
		],
		[
			'a person by email',
			personLocator,
			'mia@acme.example',
			{ mode: 'name', value: 'mia@acme.example' },
		],
	])('%s', (_, read, stored, expected) => {
		expect(read(stored)).toEqual({ __rl: true, ...expected });
	});
});

describe('lists', () => {
	test.each([
		[['a', 'b'], 'a, b'],
		[[], ''],
		[['={{ $json.a }}', 'b'], '={{ $json.a }}, b'],
		[['a,b', 'c'], '={{ ["a,b","c"] }}'],
		['={{ $json.labels }}', '={{ $json.labels }}'],
		[7, '7'],
		[null, undefined],
		[undefined, undefined],
	])('%j', (stored, expected) => {
		expect(listText(stored)).toBe(expected);
	});
});

describe('the format of a text', () => {
	test.each([
		['Printer on fire', 'plainText'],
		['2 * 3 * 4 is 24', 'plainText'],
		['snake_case_name and a-b', 'plainText'],
		['={{ $json.body }}', 'plainText'],
		['={{ $json["a"] * 2 }} of {{ $json.b * 3 }}', 'plainText'],
		['*Reporter:* {{ mia }}', 'wiki'],
		['=*Reporter:* {{ $json.name }}', 'wiki'],
		['={{ "h2. Steps\\n" + $json.steps }}', 'wiki'],
		['=First\n- one\n- {{ $json.two }}', 'wiki'],
		['{code:java}x{code}', 'wiki'],
		['See [the page|https://acme.example]', 'wiki'],
		['||Name||Age||\n|Mia|7|', 'wiki'],
		['Hi [~mia]', 'wiki'],
		['**Bold** move', 'markdown'],
		['## Steps\n\n* one', 'markdown'],
		['=See [it]({{ $json.url }})', 'markdown'],
		['h2. Steps\n**odd**', 'wiki'],
		[undefined, 'plainText'],
	])('%j is %s', (text, expected) => {
		expect(textFormatOf(text)).toBe(expected);
	});
});

describe('expressions', () => {
	test('read the item from another node', () => {
		const before = '={{ $json.a + $binary.file.name + $input.item.json.b }} $json {{ $jsonata }}';
		expect(readingFrom('Get "it"', before)).toBe(
			'={{ $("Get \\"it\\"").item.json.a + $("Get \\"it\\"").item.binary.file.name + $("Get \\"it\\"").item.json.b }} $json {{ $jsonata }}',
		);
	});

	test('are forgotten where braces stand without an equals sign', () => {
		expect(isForgottenExpression('Hello {{ $json.name }}')).toBe(true);
		expect(isForgottenExpression('=Hello {{ $json.name }}')).toBe(false);
		expect(isForgottenExpression('Hello {{')).toBe(false);
		expect(isForgottenExpression({ a: '{{ 1 }}' })).toBe(false);
	});

	test('are known in part', () => {
		expect(codeIn('=a {{ 1 }} b {{ 2 }}')).toEqual([' 1 ', ' 2 ']);
		expect(knownText("=a {{ $json['b'] }}")).toBe('a x\nb');
		expect(knownText('=`{{ `c ${1}` }}')).toBe('`x\nc x');
	});
});
