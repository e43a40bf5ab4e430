import {
	attachmentsField,
	booleanField,
	choiceField,
	dateField,
	dateTimeField,
	durationField,
	fieldsToClearField,
	fieldsToReturnField,
	formattedTextField,
	inputBinaryField,
	issueField,
	issueListField,
	issueTypeField,
	jsonField,
	labelsField,
	plainLabel,
	lineField,
	listField,
	multiChoiceField,
	namesField,
	numberField,
	outputBinaryField,
	parentField,
	priorityField,
	projectField,
	simplifyField,
	textField,
	textFormatField,
	transitionField,
	userField,
	wholeNumberField,
	type Field,
} from '../../nodes/fields';
import { filledIn } from './filledIn';

/** Blank values from people and expressions. */
const BLANKS: ReadonlyArray<[string, unknown]> = [
	['nothing', undefined],
	['null', null],
	['no text', ''],
	['spaces', '   '],
	['a tab and a line break', '\t\n'],
	['no-break spaces', '\u00a0\u202f'],
	['a locator of nothing', { __rl: true, mode: 'list', value: '' }],
	['a locator of null', { __rl: true, mode: 'id', value: null }],
	['a locator of blanks', { __rl: true, mode: 'id', value: ' \u00a0' }],
];

const located = (value: unknown, mode = 'id') => ({ __rl: true, mode, value });

interface Kind {
	readonly kind: string;
	/** The field, required or not. */
	field(required: boolean): Field<unknown>;
	/** The initial value in the form. */
	readonly atFirst: unknown;
	/** The value of a blank field that is not required. */
	readonly blank?: unknown;
	readonly accepted: ReadonlyArray<readonly [given: unknown, value: unknown]>;
	/** What is refused, and what must be there instead. */
	readonly refused: ReadonlyArray<readonly [given: unknown, wanted: string]>;
}

const issueWanted = 'an issue key such as SUP-1, an issue ID, or the address of an issue';
const dayWanted = 'a date such as 2026-12-24';
const momentWanted = 'a date and time such as 2026-11-22T01:00:00Z';
const durationWanted = 'a duration such as 2w 3d 4h 30m';

/** A locator of things that are named by text. */
const picker = (kind: string, mode: string, field: Kind['field'], good = 'SUP'): Kind => ({
	kind,
	field,
	atFirst: { __rl: true, mode, value: '' },
	accepted: [
		[located(' 10001 '), '10001'],
		[located(10001, 'list'), '10001'],
		[good, good],
	],
	refused: [
		[located(['x']), 'text'],
		[true, 'text'],
	],
});

/** A locator whose modes name a thing in different ways; the first is the default. */
const namedIn = (
	kind: string,
	ways: Readonly<Record<string, string>>,
	wanted: string,
	field: Kind['field'],
): Kind => ({
	kind,
	field,
	atFirst: { __rl: true, mode: Object.keys(ways)[0], value: '' },
	accepted: [
		...Object.entries(ways).map(
			([mode, by]) => [located(' A b ', mode), { by, value: 'A b' }] as const,
		),
		[
			{ mode: 'name', value: 'A b' },
			{ by: 'name', value: 'A b' },
		],
		[located('A b', 'unknown'), { by: 'any', value: 'A b' }],
		[10001, { by: 'any', value: '10001' }],
		['A b', { by: 'any', value: 'A b' }],
	],
	refused: [
		[located(['x']), wanted],
		[true, wanted],
	],
});

const kinds: readonly Kind[] = [
	{
		kind: 'text',
		field: (required) => textField('Label', { required }),
		atFirst: '',
		accepted: [
			[' a b ', 'a b'],
			['two\nlines', 'two\nlines'],
			[0, '0'],
			['null', 'null'],
		],
		refused: [
			[true, 'text'],
			[['a'], 'text'],
		],
	},
	{
		kind: 'text of one line',
		field: (required) => lineField('Label', 5, { required }),
		atFirst: '',
		accepted: [
			['a\n b', 'a b'],
			['12345', '12345'],
		],
		refused: [['123456', 'at most 5 characters long']],
	},
	{
		kind: 'number',
		field: (required) =>
			numberField('Label', { required, typeOptions: { minValue: -1, maxValue: 2.5 } }),
		atFirst: 0,
		blank: 0,
		accepted: [
			[2.5, 2.5],
			['-1', -1],
			[0, 0],
		],
		refused: [
			['one', 'a number'],
			[-1.1, 'at least -1'],
			['3', 'at most 2.5'],
			[true, 'a number'],
		],
	},
	{
		kind: 'whole number',
		field: (required) => wholeNumberField('Label', { required }),
		atFirst: 0,
		blank: 0,
		accepted: [
			[7, 7],
			['7', 7],
		],
		refused: [
			[1.5, 'a whole number'],
			['1.5', 'a whole number'],
			[2 ** 53, 'a whole number'],
		],
	},
	{
		kind: 'boolean',
		field: (required) => booleanField('Label', 'Whether it is', { required }),
		atFirst: false,
		blank: false,
		accepted: [
			[true, true],
			[false, false],
		],
		refused: [
			['yes', 'true or false'],
			[1, 'true or false'],
		],
	},
	{
		kind: 'choice',
		field: (required) =>
			choiceField('Label', ['in_progress', { name: 'Done', value: 'done' }], { required }),
		atFirst: 'in_progress',
		blank: 'in_progress',
		accepted: [['done', 'done']],
		refused: [
			['Done', 'one of in_progress, done'],
			[1, 'one of in_progress, done'],
		],
	},
	{
		kind: 'multi-choice',
		field: (required) => multiChoiceField('Label', ['names', 'schema'], { required }),
		atFirst: [],
		blank: [],
		accepted: [
			[
				['names', 'schema'],
				['names', 'schema'],
			],
			['names, other', ['names', 'other']],
		],
		refused: [[{ names: true }, 'text']],
	},
	{
		kind: 'date',
		field: (required) => dateField('Label', { required }),
		atFirst: '',
		accepted: [
			['2026-12-24', '2026-12-24'],
			['2026-12-24T23:30:00.000+01:00', '2026-12-24'],
			[new Date('2026-12-24T12:00:00Z'), '2026-12-24'],
		],
		refused: [
			['2026-02-30', dayWanted],
			['24.12.2026', dayWanted],
			[1798099200, dayWanted],
		],
	},
	{
		kind: 'date and time',
		field: (required) => dateTimeField('Label', { required }),
		atFirst: '',
		accepted: [
			['2026-11-22T01:00:00Z', Date.UTC(2026, 10, 22, 1)],
			['2026-11-22 02:00:00 +0100', Date.UTC(2026, 10, 22, 1)],
			[1795309200, Date.UTC(2026, 10, 22, 1)],
			[new Date(1795309200000), Date.UTC(2026, 10, 22, 1)],
		],
		refused: [
			['tomorrow', momentWanted],
			[true, momentWanted],
		],
	},
	{
		kind: 'duration',
		field: (required) => durationField('Label', { required }),
		atFirst: '',
		accepted: [
			['3h30m', '3h 30m'],
			[' 1W 2D ', '1w 2d'],
		],
		refused: [
			['3 hours', durationWanted],
			['3h 2h', durationWanted],
			[3600, durationWanted],
		],
	},
	{
		kind: 'list of texts',
		field: (required) => listField('Label', { required }),
		atFirst: '',
		accepted: [
			['a, b ,', ['a', 'b']],
			[
				['a', 2, ' '],
				['a', '2'],
			],
			[7, ['7']],
		],
		refused: [[{ a: 1 }, 'text']],
	},
	{
		kind: 'list of issues',
		field: (required) => issueListField('Label', { required }),
		atFirst: '',
		accepted: [
			['sup-1, https://acme.atlassian.net/browse/OPS-2', ['SUP-1', 'OPS-2']],
			[[10001], ['10001']],
		],
		refused: [
			['SUP-1, x', 'issue keys such as SUP-1 or issue IDs, separated by commas; "x" is neither'],
		],
	},
	{
		kind: 'JSON',
		field: (required) => jsonField('Label', { required }),
		atFirst: '',
		accepted: [
			['{"a":1}', '{"a":1}'],
			[{ a: [1] }, { a: [1] }],
			[false, false],
		],
		refused: [],
	},
	{
		kind: 'issue',
		field: (required) => issueField('Label', { required }),
		atFirst: { __rl: true, mode: 'key', value: '' },
		accepted: [
			[located(' sup-12 ', 'key'), 'SUP-12'],
			[located('https://jira.acme.example/browse/SUP-12?x=1', 'url'), 'SUP-12'],
			[10001, '10001'],
			['SUP-12', 'SUP-12'],
		],
		refused: [
			['../myself', issueWanted],
			[located('SUP', 'key'), issueWanted],
		],
	},
	namedIn(
		'project',
		{ list: 'key', key: 'key', name: 'name' },
		'the key, ID, name or address of a project',
		(required) => projectField({ required, displayName: 'Label' }),
	),
	picker('parent', 'list', (required) => parentField({ required, displayName: 'Label' }), 'SUP-1'),
	picker('issue type', 'list', (required) => issueTypeField({ required, displayName: 'Label' })),
	picker('priority', 'list', (required) => priorityField({ required, displayName: 'Label' })),
	namedIn(
		'user',
		{ list: 'id', id: 'id', name: 'name' },
		'the email address, name or ID of a person',
		(required) =>
			userField('Label', 'searchAssignableUsers', { required, description: 'A person' }),
	),
	{
		kind: 'transition',
		field: (required) => transitionField('Label', { required }),
		atFirst: { __rl: true, mode: 'status', value: '' },
		accepted: [
			[located(' Done ', 'status'), { by: 'status', value: 'Done' }],
			[located(31, 'list'), { by: 'id', value: '31' }],
			[located('Close', 'name'), { by: 'name', value: 'Close' }],
			['Done', { by: 'any', value: 'Done' }],
		],
		refused: [[located(['Done'], 'status'), 'a status, the name of a transition, or its ID']],
	},
	{
		kind: 'rich text without its format',
		field: (required) => formattedTextField('Label', { required }),
		atFirst: '',
		accepted: [
			['  indented\n', '  indented\n'],
			[7, '7'],
			[
				{ type: 'doc', content: [] },
				{ type: 'doc', content: [] },
			],
		],
		refused: [[['a'], 'text']],
	},
];

/** Fields whose own property decides whether they may be left blank, or what their initial value is. */
const fixed: ReadonlyArray<readonly [string, Field<unknown>, unknown, unknown]> = [
	['simplify', simplifyField(), true, true],
	['text format', textFormatField(), 'markdown', 'markdown'],
	['fields to return', fieldsToReturnField('*all'), '*all', ['*all']],
	['fields to clear', fieldsToClearField(), '', undefined],
	['labels', labelsField(), '', undefined],
	['names', namesField('Components', 'Web'), '', undefined],
];

describe.each(kinds)('A field: $kind', ({ field, atFirst, blank, accepted }) => {
	it("holds n8n's empty form at first", () => {
		const [parameter] = field(false).parameters('field');
		expect(parameter).toMatchObject({ name: 'field', default: atFirst });
		expect(plainLabel(parameter?.displayName ?? '')).toBe('Label');
	});

	it.each(accepted)('accepts %j', (given, value) => {
		expect(filledIn(field(true), { field: given })).toEqual({ value });
	});

	it.each(BLANKS)('finds nothing in %s', (_, given) => {
		expect(filledIn(field(false), { field: given })).toEqual({ value: blank });
	});

	it.each(BLANKS)('must be filled in if it is required and holds %s', (_, given) => {
		expect(filledIn(field(true), { field: given })).toEqual({
			refused: "'Label' is empty: fill it in",
		});
	});
});

describe('What a field refuses', () => {
	const rows = kinds.flatMap(({ kind, field, refused }) =>
		refused.map(([given, wanted]) => ({ kind, field, given, wanted })),
	);

	it.each(rows)('$kind: $given', ({ field, given, wanted }) => {
		for (const required of [true, false]) {
			expect(filledIn(field(required), { field: given })).toEqual({
				refused: expect.stringMatching(
					new RegExp(`^'Label' is .+, but must be ${escaped(wanted)}$`),
				),
			});
		}
	});
});

function escaped(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

describe.each(fixed)('A field for %s', (_, field, atFirst, blank) => {
	it('holds its default at first', () => {
		expect(field.parameters('field')[0]?.default).toEqual(atFirst);
	});

	it.each(BLANKS)('treats %s as its default', (__, given) => {
		expect(filledIn(field, { field: given })).toEqual({ value: blank });
	});
});

describe('A field for binary data', () => {
	it.each([
		['one name', 'data', ['data']],
		['several', 'one, two', ['one', 'two']],
	])('of the input takes %s', (_, given, value) => {
		expect(filledIn(inputBinaryField(2), { field: given })).toEqual({ value });
	});

	it.each([
		[',', '\'Input Binary Field\' is ",", but must be the name of a binary field'],
		[
			'a, b, c',
			'\'Input Binary Field\' is "a, b, c", but must be at most 2 names of binary fields',
		],
		[' ', "'Input Binary Field' is empty: fill it in"],
	])('of the input refuses "%s"', (given, refused) => {
		expect(filledIn(inputBinaryField(2), { field: given })).toEqual({ refused });
	});

	it('to attach is optional', () => {
		const field = attachmentsField(2, 'Later.');
		expect(filledIn(field, { field: '' })).toEqual({ value: undefined });
		expect(filledIn(field, { field: ['one', 'two'] })).toEqual({ value: ['one', 'two'] });
		expect(filledIn(field, { field: 'a, b, c' })).toEqual({
			refused: '\'Attachments\' is "a, b, c", but must be at most 2 names of binary fields',
		});
	});

	it('of the output takes one name, which is required', () => {
		expect(filledIn(outputBinaryField(), { field: 'file' })).toEqual({ value: 'file' });
		expect(filledIn(outputBinaryField(), { field: '' })).toEqual({
			refused: "'Put Output File in Field' is empty: fill it in",
		});
	});
});
