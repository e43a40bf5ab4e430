import { asked, type CaseTable } from './case';

/** Requests about files; those that send or get the bytes are no JSON and have tests of their own. */
export function attachmentCases(): CaseTable {
	return {
		'GET attachment/meta': { good: asked('attachment/meta'), bad: [] },
		'GET attachment/{id}': {
			good: asked('attachment/{attachment}'),
			bad: asked('attachment/999999'),
		},
		'DELETE attachment/{id}': {
			good: asked('attachment/{freshAttachment}'),
			bad: asked('attachment/999999'),
		},
	};
}
