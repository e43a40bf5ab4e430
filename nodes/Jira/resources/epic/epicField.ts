import { issueField } from '../../../fields';

/** The epic that an operation is about. */
export function epicField() {
	return issueField('Epic', {
		required: true,
		description: 'The epic: its key, its ID or its address in the browser',
	});
}
