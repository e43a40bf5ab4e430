import { bodyWarnings, type BodyForm, type BodyField } from '../../nodes/endpoints/bodies';

const field = (
	name: string,
	type: BodyField['type'],
	more: Partial<BodyField> = {},
): BodyField => ({
	name,
	type,
	required: false,
	...more,
});

const object: BodyForm = {
	media: 'json',
	required: true,
	fields: [
		field('name', 'string', { required: true }),
		field('count', 'integer'),
		field('share', 'number'),
		field('isPublic', 'boolean'),
		field('kind', 'string', { values: ['board', 'list'] }),
		field('ids', 'array'),
		field('lead', 'object'),
		field('value', 'any'),
	],
};

const value: BodyForm = { media: 'json', required: true, type: 'string', example: 'Value' };

const FIELDS = 'name, count, share, isPublic, kind, ids, lead, value';

describe('what a body is warned about', () => {
	it.each<[string, unknown, BodyForm, string[]]>([
		['nothing, if all fits', { name: 'A', count: 2, kind: 'list', value: [1] }, object, []],
		['a body that is missing', undefined, object, ['The body is missing, and Jira requires one.']],
		['not one that may be', undefined, { ...object, required: false }, []],
		['a list', [{ name: 'A' }], object, ['The body is a list, and Jira takes an object.']],
		['a field that is missing', { count: 1 }, object, ["'name' is missing, and Jira requires it."]],
		[
			'a field that Jira does not have',
			{ name: 'A', nmae: 'B' },
			object,
			[`'nmae' is no field of this body. Its fields are: ${FIELDS}.`],
		],
		['not any name, if all are taken', { name: 'A', more: 1 }, { ...object, anyField: true }, []],
		['not what is undefined', { name: 'A', more: undefined }, object, []],
		['not null, which empties', { name: null, count: null }, object, []],
		[
			'a number where a text belongs',
			{ name: 7 },
			object,
			["'name' is a number, and Jira takes a text."],
		],
		[
			'a text where a number belongs',
			{ name: 'A', count: '2', share: '2' },
			object,
			[
				"'count' is a text, and Jira takes a whole number.",
				"'share' is a text, and Jira takes a number.",
			],
		],
		[
			'a fraction',
			{ name: 'A', count: 1.5, share: 1.5 },
			object,
			["'count' is a number, and Jira takes a whole number."],
		],
		[
			'a text where true or false belongs',
			{ name: 'A', isPublic: 'true' },
			object,
			["'isPublic' is a text, and Jira takes true or false."],
		],
		[
			'true where a list or an object belongs',
			{ name: 'A', ids: true, lead: true },
			object,
			["'ids' is true, and Jira takes a list.", "'lead' is true, and Jira takes an object."],
		],
		[
			'a list and an object in the place of each other',
			{ name: 'A', ids: {}, lead: [] },
			object,
			["'ids' is an object, and Jira takes a list.", "'lead' is a list, and Jira takes an object."],
		],
		[
			'a value that is not allowed',
			{ name: 'A', kind: 'tree' },
			object,
			["'kind' is none of the values that Jira takes: board, list."],
		],
		['not a text for a text', 'account-id', value, []],
		[
			'an object for a text',
			{ accountId: 'a' },
			value,
			['The body is an object, and Jira takes a text.'],
		],
		['not any JSON', [1], { ...value, type: 'any' }, []],
		['not the names of a map', { a: 1 }, { media: 'json', required: true, anyField: true }, []],
		[
			'a list for a map',
			[1],
			{ media: 'json', required: true, anyField: true },
			['The body is a list, and Jira takes an object.'],
		],
		['not a file', undefined, { media: 'file', required: true }, []],
		[
			'a part of multipart that is no file',
			{ colums: 'a' },
			{ media: 'multipart', required: true, fields: [field('columns', 'array')] },
			["'colums' is no field of this body. Its fields are: columns."],
		],
		[
			'not files in multipart',
			undefined,
			{ media: 'multipart', required: true, fields: [], files: ['file'] },
			[],
		],
	])('%s', (_, body, form, warnings) => {
		expect(bodyWarnings(body, form)).toEqual(warnings);
	});

	it('names only the first of many fields', () => {
		const fields = Array.from({ length: 20 }, (_, index) => field(`field${index}`, 'any'));
		const [warning] = bodyWarnings({ other: 1 }, { media: 'json', required: true, fields });
		expect(warning).toContain('field11, 8 more.');
		expect(warning).not.toContain('field12');
	});
});
