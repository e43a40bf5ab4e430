import {
	booleanField,
	collectionField,
	fieldsToClearField,
	issueField,
	issueTypeField,
	otherFieldsField,
	preparedField,
	transitionField,
	type Values,
} from '../../../../fields';
import { ItemRefused, type ItemContext } from '../../../../operation';
import { bulkSwitch } from '../bulk/bulkParameter';
import { bulkUpdateEndpoints } from '../bulk/bulkUpdate';
import { changeFields } from '../changeFields';
import { isEmptyChange, type IssueChanges } from '../fieldChange';
import { fieldEndpoints } from '../fieldTarget';
import { issueStateEndpoints } from '../issueState';
import { TRANSITION } from '../takenTransition';
import { descriptionEditFields } from '../textEditFields';
import { existingIssueEndpoints } from '../writtenIssue';

/** What Update asks for. */
export const updateForm = {
	issue: issueField(),
	changes: collectionField('Changes', {
		issueType: issueTypeField({
			description: 'A type of the same project with the same workflow; Jira moves no issue here',
		}),
		transition: transitionField('New Status or Transition', {
			description:
				'The status to reach, or the transition to use, after the other changes. Nothing is changed if it is not possible now.',
		}),
		...changeFields,
		...descriptionEditFields,
	}),
	otherFields: otherFieldsField({ method: 'fieldsToUpdate', first: 'list', existing: true }),
	clear: fieldsToClearField(),
	notifyUsers: booleanField(
		'Notify Users',
		'Whether Jira sends emails to the watchers of the issue; turning this off requires an administrator',
		{ default: true },
	),
	bulk: bulkSwitch(
		'Items with the same changes share a task; not every field can be changed this way, and no status.',
	),
	/** The changes in Jira's own form, see `prepare`. */
	written: preparedField<IssueChanges>(),
};

export type UpdateInput = Values<typeof updateForm>;

export const EDIT = 'PUT /rest/api/3/issue/{issueIdOrKey}';

const ON_BOTH = [
	EDIT,
	...existingIssueEndpoints,
	...issueStateEndpoints,
	TRANSITION,
	...bulkUpdateEndpoints,
] as const;

/** The endpoints of Update. */
export const updateEndpoints = {
	cloud: [...ON_BOTH, ...fieldEndpoints.cloud],
	dataCenter: [...ON_BOTH, ...fieldEndpoints.dataCenter],
} as const;

export type UpdateContext = ItemContext<(typeof ON_BOTH)[number]>;

/**
 * What to edit, without the transition.
 *
 * @throws ItemRefused when there is nothing to change
 */
export function editsOf({ written, changes }: UpdateInput): IssueChanges {
	if (written === undefined || (changes.transition === undefined && isEmptyChange(written))) {
		throw new ItemRefused(
			'There is nothing to change',
			"Add a field to 'Changes', 'Other Fields' or 'Fields to Clear'.",
		);
	}
	return written;
}
