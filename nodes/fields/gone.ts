import { booleanField } from './choice';
import type { Field } from './field';

/** Whether the item succeeds if what it is to delete is already gone; see `ifGone` of an operation. */
export function goneIsFineField(): Field<boolean> {
	return booleanField(
		'Succeed if Already Deleted',
		'Whether the item succeeds if Jira does not find what to delete, or this account cannot see it. The output then has "deleted": false.',
	);
}
