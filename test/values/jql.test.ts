import { jqlAnyOf, jqlContains, jqlText, jqlWithin } from '../../nodes/values/jql';
import { parseJql } from '../sandbox/jira/jql/parse';

describe('jqlText', () => {
	it.each([
		['Done', '"Done"'],
		['To Do', '"To Do"'],
		['say "no"', '"say \\"no\\""'],
		["Won't Do", `"Won't Do"`],
		['back\\slash', '"back\\\\slash"'],
		['\\"', '"\\\\\\""'],
		['two\nlines\tand tabs', '"two\\u000alines\\u0009and tabs"'],
		['empty', '"empty"'],
		['order', '"order"'],
		['currentUser()', '"currentUser()"'],
		['x" OR project = "y', '"x\\" OR project = \\"y"'],
		['נועה לוי', '"נועה לוי"'],
		['🔥', '"🔥"'],
		['', '""'],
	])('writes %j as %s, and Jira reads the same text', (text, written) => {
		expect(jqlText(text)).toBe(written);
		expect(parseJql(`status = ${written}`).where).toMatchObject({
			operands: [{ type: 'text', text }],
		});
	});
});

describe('jqlAnyOf', () => {
	it.each([
		[[], undefined],
		[['Done'], 'status = "Done"'],
		[['To Do', 'order'], 'status in ("To Do", "order")'],
	])('of %j is %s', (values, condition) => {
		expect(jqlAnyOf('status', values)).toBe(condition);
	});
});

describe('jqlContains', () => {
	it.each([
		['printer', 'text ~ "printer"'],
		['  printer   on fire ', 'text ~ "printer on fire"'],
		['C++ (or "C#")', 'text ~ "C or C#"'],
		['*fire?', 'text ~ "fire"'],
		['salt AND pepper', 'text ~ "salt and pepper"'],
		['SUP-1: a\\b', 'text ~ "SUP 1 a b"'],
		['מדפסת', 'text ~ "מדפסת"'],
		['--- "*"', undefined],
		['', undefined],
	])('%j: %s', (text, condition) => {
		expect(jqlContains(text)).toBe(condition);
	});
});

describe('jqlWithin', () => {
	it('counts back from now', () => {
		expect(jqlWithin('updated', '2w 3d')).toBe('updated >= "-2w 3d"');
	});
});
