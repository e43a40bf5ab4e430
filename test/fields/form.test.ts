import {
	booleanField,
	checkedField,
	choiceField,
	collectionField,
	compositeField,
	dateTimeField,
	formOf,
	groupField,
	labelsField,
	limitField,
	listField,
	mappedField,
	named,
	noticeField,
	numberField,
	otherFieldsField,
	preparedField,
	richTextField,
	setsField,
	shownWhen,
	textField,
	visibilityField,
	type Fields,
	type Form,
} from '../../nodes/fields';
import { describeInputRefusal } from '../../nodes/operation/inputRefusal';

/** What a form makes of the values of an item, or the sentence that refuses them. */
function asked<Input>({ parameters, input }: Form<Input>, given: unknown): Input | string {
	const parsed = input.safeParse(given);
	return parsed.success
		? parsed.data
		: describeInputRefusal(parsed.error, parameters, given).message;
}

describe('formOf', () => {
	const form = formOf({
		notice: noticeField('Read this first.'),
		what: choiceField('What', ['one', 'all']),
		id: shownWhen(textField('ID', { required: true }), { what: ['one'] }),
		most: shownWhen(numberField('Most', { default: 50 }), { what: ['all'] }),
		found: preparedField<string>(),
	});

	it('knows the types of what it returns', () => {
		const { what, id, most } = form.input.parse({ id: 'a' });
		const given: [what: 'one' | 'all', id: string | undefined, most: number | undefined] = [
			what,
			id,
			most,
		];
		expect(given).toEqual(['one', 'a', undefined]);
	});

	it('shows its parameters in their order', () => {
		expect(form.parameters).toMatchObject([
			{ name: 'notice', displayName: 'Read this first.', type: 'notice' },
			{ name: 'what' },
			{ name: 'id', displayOptions: { show: { what: ['one'] } } },
			{ name: 'most', displayOptions: { show: { what: ['all'] } } },
		]);
	});

	it.each<[string, Record<string, unknown>, unknown]>([
		['what is shown', { what: 'one', id: 'a' }, { what: 'one', id: 'a' }],
		['and not what is hidden', { what: 'one', id: 'a', most: 7 }, { what: 'one', id: 'a' }],
		['nor wants that', { what: 'all', id: '' }, { what: 'all', most: 50 }],
		['nor checks that', { what: 'all', id: ['x'], most: 7 }, { what: 'all', most: 7 }],
		['by the default of a choice left blank', { what: ' ', id: 'a' }, { what: 'one', id: 'a' }],
	])('returns %s', (_, given, value) => {
		expect(asked(form, given)).toEqual({
			found: undefined,
			notice: undefined,
			...(value as object),
		});
	});

	it.each<[string, unknown, string]>([
		['what is shown, required and blank', { what: 'one' }, "'ID' is empty: fill it in"],
		['what is unknown', { id: 'a', idd: 'b' }, "'idd' is not known here"],
		[
			'a choice that there is not',
			{ what: 'some' },
			'\'What\' is "some", but must be one of one, all',
		],
	])('refuses %s', (_, given, sentence) => {
		expect(asked(form, given)).toBe(sentence);
	});

	it('ignores what is unknown and blank', () => {
		expect(asked(form, { id: 'a', idd: null })).toMatchObject({ id: 'a' });
	});

	it('names everything that it refuses', () => {
		const { input, parameters } = formOf({
			one: textField('One', { required: true }),
			two: numberField('Two'),
		});
		const { error } = input.safeParse({ two: 'x' });
		expect(error && describeInputRefusal(error, parameters, { two: 'x' })).toEqual({
			message: "'One' is empty: fill it in",
			description: '\'Two\' is "x", but must be a number',
		});
	});
});

describe('shownWhen', () => {
	it('hides a whole group, and what its own fields hide within it', () => {
		const form = formOf({
			from: choiceField('From', ['form', 'json']),
			typed: shownWhen(
				groupField({
					kind: choiceField('Kind', ['branch', 'commit']),
					hash: shownWhen(textField('Hash', { required: true }), { kind: ['commit'] }),
				}),
				{ from: ['form'] },
			),
		});
		expect(form.parameters[2]?.displayOptions).toEqual({
			show: { from: ['form'], kind: ['commit'] },
		});
		expect(asked(form, { from: 'json', kind: 'commit' })).toEqual({ from: 'json' });
		expect(asked(form, { kind: 'branch' })).toEqual({ from: 'form', typed: { kind: 'branch' } });
		expect(asked(form, { kind: 'commit' })).toBe("'Hash' is empty: fill it in");
		expect(asked(form, { kind: 'commit', hash: 'a1' })).toEqual({
			from: 'form',
			typed: { kind: 'commit', hash: 'a1' },
		});
	});

	it('leaves conditions on the form around a collection to n8n', () => {
		const form = formOf({
			more: collectionField('More', {
				url: shownWhen(textField('URL'), { '/from': ['event'] }),
			}),
		});
		expect(asked(form, { more: { url: 'x' } })).toEqual({ more: { url: 'x' } });
	});
});

describe('collectionField', () => {
	const more: Fields = {
		severity: choiceField('Severity', ['high', 'low']),
		labels: labelsField(),
		at: dateTimeField('At'),
		visibleTo: visibilityField('Who may read it'),
		done: booleanField('Done', 'Whether it is done'),
	};
	const form = formOf({ more: collectionField('Additional Fields', more) });

	it('shows its fields by their labels', () => {
		const { options = [] } = form.parameters[0] ?? {};
		expect(options.map((option) => 'displayName' in option && option.displayName)).toEqual([
			'At (Date, Time)',
			'Done',
			'Labels (a, b)',
			'Role or Group',
			'Severity',
			'Visible To',
		]);
	});

	it.each<[string, unknown, object]>([
		['nothing of what was not added', {}, {}],
		['nothing where there is no collection', undefined, {}],
		['nothing of what is blank', { severity: '', labels: ' ', at: null, done: '\u00a0' }, {}],
		['nothing of a list without entries', { labels: ' , ' }, {}],
		['what was added', { severity: 'low', done: false }, { severity: 'low', done: false }],
		[
			'a field of two parameters',
			{ visibleTo: 'role', visibleToName: 'Developers' },
			{ visibleTo: { type: 'role', value: 'Developers' } },
		],
	])('returns %s', (_, given, value) => {
		expect(asked(form, { more: given })).toEqual({ more: value });
	});

	it.each<[unknown, string]>([
		[
			{ at: 'soon' },
			'\'Additional Fields → At\' is "soon", but must be a date and time such as 2026-11-22T01:00:00Z',
		],
		[{ color: 'red' }, "'color' is not known here"],
		['text', '\'Additional Fields\' is "text", but must be an object'],
	])('refuses %j', (given, sentence) => {
		expect(asked(form, { more: given })).toBe(sentence);
	});
});

describe('setsField', () => {
	const form = formOf({
		sets: setsField('Environments', 'environment', {
			name: textField('Name', { required: true }),
			share: numberField('Share', { default: 100 }),
		}),
		other: otherFieldsField({ method: 'fieldsToUpdate', first: 'list', existing: true }),
	});

	it.each<[string, object, object]>([
		['none', {}, { sets: [], other: [] }],
		[
			'each with its defaults',
			{ sets: { environment: [{ name: 'a' }, { name: 'b', share: 5 }] } },
			{
				sets: [
					{ name: 'a', share: 100 },
					{ name: 'b', share: 5 },
				],
				other: [],
			},
		],
		[
			'and leaves out those without what they are for',
			{
				other: {
					field: [
						{ id: '', value: ' ' },
						{ id: 'a', value: null },
						{ id: 'b', change: 'set', value: 0 },
					],
				},
			},
			{ sets: [], other: [{ id: 'b', change: 'set', value: 0 }] },
		],
	])('returns %s', (_, given, value) => {
		expect(asked(form, given)).toEqual(value);
	});

	it('names the labels of the fields when it refuses a set', () => {
		expect(asked(form, { sets: { environment: [{ name: 'a' }, { name: '\t' }] } })).toBe(
			"'Environments → Environment → Name' is empty: fill it in",
		);
		expect(asked(form, { other: { field: [{ id: '', value: 'x' }] } })).toBe(
			"'Other Fields → Field → Field Name or ID' is empty: fill it in",
		);
	});
});

describe('Fields of several parameters', () => {
	it.each<[string, object, unknown]>([
		['everyone', {}, undefined],
		['everyone, whatever was written before', { seenByName: 'Developers' }, undefined],
		[
			'a role',
			{ seenBy: 'role', seenByName: ' Developers ' },
			{ type: 'role', value: 'Developers' },
		],
		['a group', { seenBy: 'group', seenByName: 'staff' }, { type: 'group', value: 'staff' }],
	])('visibility: %s', (_, given, value) => {
		expect(asked(formOf({ seenBy: visibilityField('Who') }), given)).toEqual({ seenBy: value });
	});

	it.each<[object, string]>([
		[{ seenBy: 'role' }, "'Role or Group' is empty: fill it in"],
		[{ seenBy: 'group', seenByName: ' ' }, "'Role or Group' is empty: fill it in"],
		[{ seenBy: 'team' }, '\'Visible To\' is "team", but must be one of everyone, role, group'],
	])('visibility refuses %j', (given, sentence) => {
		expect(asked(formOf({ seenBy: visibilityField('Who') }), given)).toBe(sentence);
	});

	it.each<[object, unknown]>([
		[{}, 50],
		[{ returnAll: false, limit: 7 }, 7],
		[{ returnAll: false, limit: ' ' }, 50],
		[{ returnAll: true }, Infinity],
		[{ returnAll: true, limit: 7 }, Infinity],
		[{ limit: 0 }, "'Limit' is 0, but must be at least 1"],
		[{ limit: 1.5 }, "'Limit' is 1.5, but must be a whole number"],
	])('Return All and Limit: %j is %j', (given, value) => {
		const result = asked(formOf({ limit: limitField() }), given);
		expect(typeof result === 'string' ? result : result.limit).toBe(value);
	});

	it.each<[object, unknown]>([
		[{ body: '*a*' }, { body: { text: '*a*', format: 'markdown' } }],
		[{ body: 'a', textFormat: 'plainText' }, { body: { text: 'a', format: 'plainText' } }],
		[{ textFormat: 'wiki' }, { body: undefined }],
		[
			{ body: 'a', textFormat: 'rtf' },
			'\'Text Format\' is "rtf", but must be one of markdown, plainText, html, adf, wiki',
		],
	])('rich text and its format: %j', (given, value) => {
		expect(asked(formOf({ body: richTextField('Comment') }), given)).toEqual(value);
	});

	it('derives the names of its parts from the field, or gives them different ones', () => {
		const range = compositeField(
			(name) => ({ from: named(`${name}From`, numberField('From')), to: numberField('To') }),
			({ from, to }) => to - from,
		);
		const form = formOf({ range });
		expect(form.parameters.map(({ name }) => name)).toEqual(['rangeFrom', 'to']);
		expect(asked(form, { rangeFrom: 2, to: 5 })).toEqual({ range: 3 });
	});
});

describe('checkedField', () => {
	const form = formOf({
		keys: checkedField(
			mappedField(listField('Keys', { required: true }), (keys) => keys.length),
			(count) => (count > 1 ? 'one key' : undefined),
		),
	});

	it.each<[unknown, unknown]>([
		['a', { keys: 1 }],
		['a, b', '\'Keys\' is "a, b", but must be one key'],
		[',', '\'Keys\' is ",", but must be at least one entry'],
		['', "'Keys' is empty: fill it in"],
	])('%j becomes %j', (keys, expected) => {
		expect(asked(form, { keys })).toEqual(expected);
	});
});
