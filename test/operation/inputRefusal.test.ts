import {
	choiceField,
	collectionField,
	dateField,
	formOf,
	issueField,
	lineField,
	wholeNumberField,
} from '../../nodes/fields';
import { describeInputRefusal } from '../../nodes/operation/inputRefusal';

const { parameters, input } = formOf({
	issue: issueField(),
	limit: wholeNumberField('Limit', { typeOptions: { minValue: 1, maxValue: 100 }, default: 50 }),
	order: choiceField('Order', ['created', 'updated']),
	fields: collectionField('Additional Fields', {
		duedate: lineField('Due Date', 10),
		due: dateField('Due'),
	}),
});

function refusalOf(given: unknown) {
	const parsed = input.safeParse(given);
	if (parsed.success) throw new Error('The form took it');
	return describeInputRefusal(parsed.error, parameters, given);
}

const WANTED_ISSUE = 'an issue key such as SUP-1, an issue ID, or the address of an issue';

describe('describeInputRefusal', () => {
	it.each([
		[{ issue: '../project/ABC' }, `'Issue' is "../project/ABC", but must be ${WANTED_ISSUE}`],
		[
			{ issue: { __rl: true, mode: 'key', value: 'x?y' } },
			`'Issue' is "x?y", but must be ${WANTED_ISSUE}`,
		],
		[
			{ issue: 'x'.repeat(5000) },
			`'Issue' is "${'x'.repeat(40)}…" (5000 characters), but must be ${WANTED_ISSUE}`,
		],
		[{}, "'Issue' is empty: fill it in"],
		[{ issue: ' \t\u00a0' }, "'Issue' is empty: fill it in"],
		[{ issue: { __rl: true, mode: 'key', value: '' } }, "'Issue' is empty: fill it in"],
		[{ issue: 'SUP-1', limit: 0 }, "'Limit' is 0, but must be at least 1"],
		[{ issue: 'SUP-1', limit: 101 }, "'Limit' is 101, but must be at most 100"],
		[{ issue: 'SUP-1', limit: 1.5 }, "'Limit' is 1.5, but must be a whole number"],
		[{ issue: 'SUP-1', limit: 'ten' }, '\'Limit\' is "ten", but must be a whole number'],
		[{ issue: 'SUP-1', order: 'x' }, '\'Order\' is "x", but must be one of created, updated'],
		[
			{ issue: 'SUP-1', fields: { duedate: '24th of December' } },
			'\'Additional Fields → Due Date\' is "24th of December", but must be at most 10 characters long',
		],
		[
			{ issue: 'SUP-1', fields: { due: 'soon' } },
			'\'Additional Fields → Due\' is "soon", but must be a date such as 2026-12-24',
		],
		[{ issue: 'SUP-1', fields: { duedate: 'x', colour: 'red' } }, "'colour' is not known here"],
	])('%j', (given, message) => {
		expect(refusalOf(given).message).toBe(message);
	});

	it('names the other refused parameters, too', () => {
		expect(refusalOf({ issue: 'x', limit: 0 }).description).toBe(
			"'Limit' is 0, but must be at least 1",
		);
	});
});
