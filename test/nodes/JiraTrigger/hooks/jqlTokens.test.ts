import { sameJql } from '../../../../nodes/JiraTrigger/hooks/jqlTokens';

describe('sameJql', () => {
	it.each([
		['project = SUP', 'project="SUP"'],
		[
			'project = SUP AND status in (Done, "In Review")',
			"project=SUP and  status IN (Done,'In Review')",
		],
		['a = 1 && b = 2', 'a = 1 AND b = 2'],
		['', '  '],
		['summary ~ "say \\"hello\\""', `summary ~ 'say "hello"'`],
	])('%s is %s', (one, other) => {
		expect(sameJql(one, other)).toBe(true);
	});

	it.each([
		['project = SUP', 'project = OPS'],
		['project = SUP', 'project != SUP'],
		['status = "AND"', 'status = and'],
		['labels = Urgent', 'labels = urgent'],
		['a = "b c"', 'a = b c'],
		['a = 1 or b = 2', 'a = 1 and b = 2'],
		['a >= 1', 'a > 1'],
	])('%s is not %s', (one, other) => {
		expect(sameJql(one, other)).toBe(false);
	});
});
