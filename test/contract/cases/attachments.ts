import { asked, type CaseTable } from './case';

/** Requests about files; those that send or get the bytes are not JSON and have their own tests. */
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
