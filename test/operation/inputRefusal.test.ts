import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod/v3';
import { describeInputRefusal } from '../../nodes/operation/inputRefusal';
import { issueReference } from '../../nodes/values/issueReference';
import { picked } from '../../nodes/values/locator';

const parameters: INodeProperties[] = [
	{ displayName: 'Issue', name: 'issue', type: 'resourceLocator', default: {} },
	{ displayName: 'Limit', name: 'limit', type: 'number', default: 50 },
	{ displayName: 'Order', name: 'order', type: 'options', default: 'a' },
	{
		displayName: 'Additional Fields',
		name: 'fields',
		type: 'collection',
		default: {},
		options: [{ displayName: 'Due Date', name: 'duedate', type: 'string', default: '' }],
	},
];

const schema = z
	.object({
		issue: picked(issueReference),
		limit: z.number().int().min(1).max(100).optional(),
		order: z.enum(['created', 'updated']).optional(),
		fields: z
			.object({ duedate: z.string().max(10) })
			.strict()
			.optional(),
	})
	.strict();

function refusalOf(given: unknown) {
	const parsed = schema.safeParse(given);
	if (parsed.success) throw new Error('The schema took it');
	return describeInputRefusal(parsed.error, parameters, given);
}

const WANTED_ISSUE = 'an issue key such as SUP-1, an issue id, or the address of an issue';

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
		[{ issue: 'SUP-1', limit: 0 }, "'Limit' is 0, but must be at least 1"],
		[{ issue: 'SUP-1', limit: 101 }, "'Limit' is 101, but must be at most 100"],
		[{ issue: 'SUP-1', limit: 1.5 }, "'Limit' is 1.5, but must be a whole number"],
		[{ issue: 'SUP-1', limit: 'ten' }, '\'Limit\' is "ten", but must be a number'],
		[{ issue: 'SUP-1', order: 'x' }, '\'Order\' is "x", but must be one of created, updated'],
		[
			{ issue: 'SUP-1', fields: { duedate: '24th of December' } },
			'\'Additional Fields → Due Date\' is "24th of December", but must be at most 10 characters long',
		],
		[{ issue: 'SUP-1', fields: { duedate: 'x', colour: 'red' } }, "'colour' is not known here"],
	])('%j', (given, message) => {
		expect(refusalOf(given).message).toBe(message);
	});

	it('names the other refused parameters too', () => {
		expect(refusalOf({ issue: 'x', limit: 0 }).description).toBe(
			"'Limit' is 0, but must be at least 1",
		);
	});
});
