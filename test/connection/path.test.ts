import { filledPath, PathValueRefused } from '../../nodes/connection';

describe('filledPath', () => {
	it.each([
		['SUP-1', 'issue/SUP-1/comment'],
		[10001, 'issue/10001/comment'],
		[' SUP-1 ', 'issue/SUP-1/comment'],
		['team/job', 'issue/team%2Fjob/comment'],
		['a;b', 'issue/a%3Bb/comment'],
		['v1..2', 'issue/v1..2/comment'],
		['100%25', 'issue/100%2525/comment'],
		['.env', 'issue/.env/comment'],
		['ABC-1?x', 'issue/ABC-1%3Fx/comment'],
		['ABC-1#', 'issue/ABC-1%23/comment'],
		['a b', 'issue/a%20b/comment'],
		['a\\b', 'issue/a%5Cb/comment'],
		['Müller', 'issue/M%C3%BCller/comment'],
	])('encodes %j', (value, encoded) => {
		expect(filledPath('issue/{issueIdOrKey}/comment', [value])).toBe(encoded);
	});

	it.each([
		[''],
		['  '],
		['.'],
		['..'],
		['%2e%2e'],
		['.%2E'],
		['%2e'],
		['../project/ABC'],
		['SUP-1/..'],
		['SUP-1/../../project'],
		['SUP-1/./x'],
		['%2e%2e/'],
		['%252e%252e%252f'],
		['..;/'],
		['..;a=b/x'],
		['x/..%3b/y'],
		['..\\'],
		['a\\..\\b'],
		['..%5cx'],
		['SUP-1\nX'],
		['SUP-1\u0000'],
		['SUP-1%00'],
		['SUP-1%0d%0a'],
		['x'.repeat(5000)],
		['\ud800'],
	])('refuses %j', (value) => {
		expect(() => filledPath('issue/{issueIdOrKey}', [value])).toThrow(PathValueRefused);
	});

	it('fills each placeholder with its own value, in order', () => {
		expect(filledPath('issue/{issueIdOrKey}/comment/{id}', ['SUP-1', 7])).toBe(
			'issue/SUP-1/comment/7',
		);
	});

	it('refuses a placeholder without a value', () => {
		expect(() => filledPath('issue/{issueIdOrKey}/comment/{id}', ['SUP-1'])).toThrow('is empty');
	});
});
