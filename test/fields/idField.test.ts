import { formOf, idField } from '../../nodes/fields';

const form = formOf({
	id: idField('Comment ID', 'a comment', 'The ID', ['/comment/', 'focusedCommentId=']),
});

describe('The ID of a thing', () => {
	it.each([
		['10001', '10001'],
		[10001, '10001'],
		[' 10001 ', '10001'],
		['https://acme.atlassian.net/browse/SUP-1?focusedCommentId=10001', '10001'],
		['https://acme.atlassian.net/rest/api/3/issue/10010/comment/10001', '10001'],
	])('is read from %j', (given, id) => {
		expect(form.input.parse({ id: given })).toEqual({ id });
	});

	it.each(['0', '-1', '1.5', '10001x', 'SUP-1', '../issue', 'https://acme.example/comment/x'])(
		'is not read from %j',
		(given) => {
			const { error } = form.input.safeParse({ id: given });
			expect(error?.issues[0]?.message).toBe('the ID of a comment, such as 10001');
		},
	);
});
