import { path, PathValueRefused } from '../../nodes/connection';

describe('path', () => {
	it.each([
		['SUP-1', 'issue/SUP-1/comment'],
		[10001, 'issue/10001/comment'],
		[' SUP-1 ', 'issue/SUP-1/comment'],
		['../project/ABC', 'issue/..%2Fproject%2FABC/comment'],
		['ABC-1?x', 'issue/ABC-1%3Fx/comment'],
		['ABC-1#', 'issue/ABC-1%23/comment'],
		['a b', 'issue/a%20b/comment'],
		['a\\b', 'issue/a%5Cb/comment'],
		['Müller', 'issue/M%C3%BCller/comment'],
		['%2e%2e/', 'issue/%252e%252e%2F/comment'],
	])('encodes %j', (value, encoded) => {
		expect(path`issue/${value}/comment`.encoded).toBe(encoded);
	});

	it.each([
		[''],
		['  '],
		['.'],
		['..'],
		['%2e%2e'],
		['.%2E'],
		['%2e'],
		['x'.repeat(5000)],
		['\ud800'],
	])('refuses %j', (value) => {
		expect(() => path`issue/${value}`).toThrow(PathValueRefused);
	});

	it('names the endpoint without its values', () => {
		expect(path`issue/${'SUP-1'}/comment/${7}`.template).toBe('issue/{}/comment/{}');
	});
});
