import { validateFieldType } from 'n8n-workflow';
import { formField, formFields } from '../../../../nodes/Jira/fieldForms/formField';
import { FIELD_GUIDE } from '../../../../nodes/values/fieldGuide';
import type { FieldMeta } from '../../../../nodes/values/fieldMeta';
import type { FieldKind } from '../../../../nodes/values/fieldKind';

const meta = (kind: FieldKind, more: Partial<FieldMeta> = {}): FieldMeta => ({
	id: 'customfield_1',
	name: 'Field',
	required: false,
	kind,
	...more,
});

const allowed = (count: number) =>
	Array.from({ length: count }, (_, index) => ({
		id: String(index + 1),
		label: `Option ${index + 1}`,
	}));

describe('formField', () => {
	it.each<[FieldKind, string]>([
		['text', 'string'],
		['number', 'number'],
		['date', 'dateTime'],
		['dateTime', 'dateTime'],
		['labels', 'string'],
		['option', 'string'],
		['options', 'string'],
		['user', 'string'],
		['users', 'string'],
		['sprint', 'string'],
		['timeTracking', 'string'],
		['assets', 'string'],
		['other', 'string'],
	])('%s is entered as %s', (kind, type) => {
		expect(formField(meta(kind)).type).toBe(type);
	});

	it.each<FieldKind>(['option', 'priority', 'version', 'securityLevel', 'resolution'])(
		'%s with few values is a list to choose from',
		(kind) => {
			expect(formField(meta(kind, { allowedValues: allowed(2) }))).toMatchObject({
				displayName: 'Field',
				type: 'options',
				options: [
					{ name: 'Option 1', value: '1' },
					{ name: 'Option 2', value: '2' },
				],
			});
		},
	);

	it('shows a long list as text, with what to enter', () => {
		expect(formField(meta('option', { allowedValues: allowed(100) })).options).toHaveLength(100);
		expect(formField(meta('option', { allowedValues: allowed(101) }))).toMatchObject({
			displayName: 'Field (Name or ID)',
			type: 'string',
		});
	});

	it('flattens a cascading list, whatever characters its names contain', () => {
		const allowedValues = [
			{ id: '1', label: '> 100 seats' },
			{ id: '2', label: 'Cloud', children: [{ id: '3', label: 'Cloud - yearly' }] },
		];
		expect(formField(meta('cascading', { allowedValues })).options).toEqual([
			{ name: '> 100 seats', value: '{"id":"1"}' },
			{ name: 'Cloud', value: '{"id":"2"}' },
			{ name: 'Cloud → Cloud - yearly', value: '{"id":"2","child":{"id":"3"}}' },
		]);
	});

	it('takes for several values what people type and what expressions return', () => {
		const { type = 'string' } = formField(meta('options', { allowedValues: allowed(2) }));
		for (const value of ['Option 1, Option 2', ['Option 1'], '["Option 1"]']) {
			expect(validateFieldType('Field', value, type)).toEqual({ valid: true, newValue: value });
		}
	});

	it('shows required fields, and offers the others', () => {
		const metas = [
			meta('text', { id: 'b', name: 'Beta' }),
			meta('text', { id: 'z', name: 'Zeta', required: true }),
			meta('text', { id: 'a', name: 'Alpha' }),
		];
		expect(
			formFields(metas, new Set()).map(({ displayName, required, removed }) => [
				displayName,
				required,
				removed,
			]),
		).toEqual([
			['Zeta', true, false],
			['Alpha', false, true],
			['Beta', false, true],
		]);
	});

	it('tells fields of the same name apart by their ids', () => {
		const metas = [
			meta('number', { id: 'customfield_1', name: 'Story Points' }),
			meta('number', { id: 'customfield_2', name: 'story points' }),
		];
		expect(formFields(metas, new Set()).map(({ displayName }) => displayName)).toEqual([
			'Story Points [customfield_1]',
			'story points [customfield_2]',
		]);
	});

	it('leaves out what cannot be written, and what the node asks for elsewhere', () => {
		const metas = [
			meta('text', { id: 'summary' }),
			meta('text', { id: 'fixed', operations: [] }),
			meta('text', { id: 'free', operations: ['set'] }),
			meta('text', { id: 'unsaid' }),
		];
		expect(formFields(metas, new Set(['summary'])).map(({ id }) => id)).toEqual(['free', 'unsaid']);
	});

	it.each(Object.keys(FIELD_GUIDE) as FieldKind[])('says briefly what to enter for %s', (kind) => {
		expect(FIELD_GUIDE[kind].wanted?.length ?? 0).toBeLessThanOrEqual(20);
	});
});
