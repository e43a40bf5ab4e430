import type { FieldSchema } from '../../nodes/values/fieldKind';
import { fieldValue } from '../../nodes/values/fieldValue';
import { knowingTarget } from '../values/knowingTarget';
import { describeCases } from './describeCases';

const plugin = (name: string) => `com.atlassian.jira.plugin.system.customfieldtypes:${name}`;
const cloud = knowingTarget();

interface Case {
	readonly schema: FieldSchema;
	readonly values: readonly unknown[];
}

const paragraph = (text: string) => ({
	type: 'doc',
	version: 1,
	content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

/** By file: the right values of its inputs, in their order. */
const RIGHT: Readonly<Record<string, readonly unknown[]>> = {
	'03-datetime': [
		'2026-01-21T15:00:00.000+0100',
		'2026-01-21T15:00:00.000+0000',
		'2026-01-21T11:00:00.000+0000',
		'2026-01-21T15:00:00.000+0000',
	],
	'03b-date': ['2026-01-21', '2026-01-21'],
	'04-timetracking': [
		{ originalEstimate: '2w 3d 4h' },
		{ originalEstimate: '5h' },
		{ originalEstimate: '1d' },
	],
	'05-organizations': [[27], [27, 28]],
	'06-cascading': [
		{ value: 'Europe', child: { value: 'France' } },
		{ value: 'Engineering', child: { value: 'Backend' } },
		{ value: 'Europe', child: { value: 'France' } },
		{ value: '> 100 seats' },
	],
};

describeCases('Values of fields as people gave them', (read) => {
	describe.each(Object.entries(RIGHT))('%s', (file, right) => {
		it('become the right values', async () => {
			const { schema, values } = read<Case>(file);
			const written = values.map(async (value) => await fieldValue(schema, value, cloud));
			expect(await Promise.all(written)).toEqual(right);
		});
	});

	it('07-blank: is not a value', async () => {
		const { otherFields } = read<{ otherFields: readonly Case[] }>('07-blank');
		expect(otherFields).not.toHaveLength(0);
		for (const { schema, values } of otherFields) {
			for (const value of values) expect(await fieldValue(schema, value, cloud)).toBeUndefined();
		}
	});

	it('08-json-text: stays as it was written', async () => {
		const { textfield, textarea } = read<Record<string, readonly string[]>>('08-json-text');
		const written = async (name: string, values: readonly string[] = []) =>
			await Promise.all(
				values.map(
					async (value) => await fieldValue({ type: 'string', custom: plugin(name) }, value, cloud),
				),
			);
		expect(textfield).not.toHaveLength(0);
		expect(await written('textfield', textfield)).toEqual(textfield);
		expect(await written('textarea', textarea)).toEqual(textarea?.map(paragraph));
	});
});
