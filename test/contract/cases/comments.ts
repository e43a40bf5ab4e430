import { asked, NOWHERE, sent, type CaseTable, type Situation } from './case';

/** Requests about comments. */
export function commentCases({ rich, isCloud }: Situation): CaseTable {
	const limited = {
		body: rich('for some'),
		visibility: { type: 'group', value: 'jira-administrators' },
	};
	const properties = [{ key: 'app.note', value: { by: 'a case' } }];
	const nobody = { body: rich('x'), visibility: { type: 'role', value: 'Nope' } };
	return {
		'GET issue/{issueIdOrKey}/comment': {
			good: asked(
				'issue/{issue}/comment',
				'issue/{issue}/comment?startAt=0&maxResults=1&orderBy=-created&expand=renderedBody',
				'issue/{issue}/comment?orderBy=-created&expand=properties',
			),
			bad: asked(
				`${NOWHERE}/comment`,
				'issue/{issue}/comment?orderBy=author',
				'issue/{issue}/comment?startAt=x',
			),
		},
		'POST issue/{issueIdOrKey}/comment': {
			good: [
				...sent(
					'issue/{issue}/comment',
					{ body: rich('hello') },
					{ body: rich('hello'), properties },
					limited,
					{ body: rich('for a role'), visibility: { type: 'role', value: 'Administrators' } },
				),
				...sent('issue/{issue}/comment?expand=renderedBody', { body: rich('shown as HTML') }),
			],
			bad: [
				...sent(`${NOWHERE}/comment`, { body: rich('x') }),
				...sent('issue/{issue}/comment', {}, { body: isCloud ? 5 : '' }, nobody),
			],
		},
		'GET comment/{commentId}/properties/{propertyKey}': {
			good: asked('comment/{comment}/properties/app.note'),
			bad: asked('comment/{comment}/properties/nope', 'comment/999999/properties/app.note'),
		},
		'GET issue/{issueIdOrKey}/comment/{id}': {
			good: asked(
				'issue/{issue}/comment/{comment}',
				'issue/{issue}/comment/{comment}?expand=renderedBody',
			),
			bad: asked('issue/{issue}/comment/999999', `${NOWHERE}/comment/{comment}`),
		},
		'PUT issue/{issueIdOrKey}/comment/{id}': {
			good: sent('issue/{issue}/comment/{comment}', { body: rich('better') }),
			bad: [
				...sent('issue/{issue}/comment/999999', { body: rich('x') }),
				...sent('issue/{issue}/comment/{comment}', nobody),
			],
		},
		'DELETE issue/{issueIdOrKey}/comment/{id}': {
			good: asked('issue/{fresh}/comment/{freshComment}'),
			bad: asked('issue/{issue}/comment/999999'),
		},
	};
}
