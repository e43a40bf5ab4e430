import { readFieldMeta } from '../../nodes/values/fieldMeta';

describe('readFieldMeta', () => {
	it('reads an entry of createmeta', () => {
		expect(
			readFieldMeta({
				fieldId: 'customfield_10015',
				name: 'Severity',
				required: true,
				hasDefaultValue: false,
				schema: { type: 'option', custom: 'x:select' },
				operations: ['set'],
				allowedValues: [{ self: 'https://acme.example/1', id: '1', value: 'Major' }],
			}),
		).toEqual({
			id: 'customfield_10015',
			name: 'Severity',
			required: true,
			kind: 'option',
			schema: { type: 'option', custom: 'x:select' },
			operations: ['set'],
			allowedValues: [{ id: '1', label: 'Major' }],
		});
	});

	it('does not ask for a field that has a default', () => {
		const priority = { name: 'Priority', required: true, hasDefaultValue: true };
		expect(readFieldMeta(priority, 'priority')).toMatchObject({ required: false });
	});

	it.each([
		[
			'an option with options below it',
			{ id: '1', value: 'Europe', children: [{ id: 2, value: 'France' }] },
			{ id: '1', label: 'Europe', children: [{ id: '2', label: 'France' }] },
		],
		[
			'a project',
			{ id: '1', key: 'SUP', name: 'Support' },
			{ id: '1', key: 'SUP', label: 'Support' },
		],
		['a person', { accountId: 'a', displayName: 'Mia' }, { id: 'a', label: 'Mia' }],
		['a text, as old servers list', 'red', { label: 'red' }],
	])('reads an allowed value: %s', (_, given, read) => {
		expect(readFieldMeta({ allowedValues: [given] }, 'x').allowedValues).toEqual([read]);
	});

	it.each([
		['priority', 'priority'],
		['customfield_10014', 'other'],
	])('knows %s without a schema as %s', (id, kind) => {
		expect(readFieldMeta({ key: id, name: 'Any' }, id)).toEqual({
			id,
			name: 'Any',
			required: false,
			kind,
		});
	});

	it.each([null, 'broken', 7, []])('survives the entry %j', (entry) => {
		expect(readFieldMeta(entry, 'summary')).toMatchObject({
			id: 'summary',
			name: 'summary',
			kind: 'text',
		});
	});
});
