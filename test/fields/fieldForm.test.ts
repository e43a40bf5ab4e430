import { fieldFormField, formOf, placeOf } from '../../nodes/fields';

const form = formOf({ fieldForm: fieldFormField('Fields', 'fieldsToCreate') });

const read = (fieldForm: unknown) => form.input.parse({ fieldForm }).fieldForm;

describe('fieldFormField', () => {
	it.each([
		['blank values', { a: 'x', b: '', c: null, d: [], e: 0 }, { a: 'x', e: 0 }],
		['nothing', null, {}],
	])('leaves out %s', (_, value, mapped) => {
		expect(read({ mappingMode: 'defineBelow', value, schema: [{ id: 'a' }] })).toEqual(mapped);
	});

	it('has no values before it is filled in', () => {
		expect(form.input.parse({})).toEqual({ fieldForm: {} });
	});

	it('refuses what is no form', () => {
		expect(form.input.safeParse({ fieldForm: 'labels' }).success).toBe(false);
	});

	it('follows project and type only through the parameter that stands still while it is filled in', () => {
		const [place, mapper] = form.parameters;
		expect(place).toMatchObject({ name: placeOf('fieldForm'), type: 'hidden' });
		expect(place?.default).toContain('[$parameter.project, $parameter.issueType]');
		expect(mapper?.typeOptions?.loadOptionsDependsOn).toEqual([placeOf('fieldForm')]);
	});
});
