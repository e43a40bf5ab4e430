import { formattedTextField, issueField, transitionField, type Values } from '../../../../fields';
import type { ItemContext } from '../../../../operation';
import { addedCommentEndpoints } from '../../comment/addedComment';
import { bulkSwitch } from '../bulk/bulkParameter';
import { bulkTransitionEndpoints } from '../bulk/bulkTransition';
import { issueStateEndpoints } from '../issueState';
import { TRANSITION } from '../takenTransition';
import { transitionFields, transitionFieldsEndpoints } from '../transitionFields';

/** What Transition asks for. */
export const transitionForm = {
	issue: issueField(),
	transition: transitionField('New Status or Transition', {
		required: true,
		description:
			'The status to reach, or the transition to use. Nothing happens if the issue already has that status.',
	}),
	comment: formattedTextField('Comment', {
		typeOptions: { rows: 3 },
		description: 'A comment to add, even if the issue already has the status',
	}),
	...transitionFields,
	bulk: bulkSwitch('All items share tasks; comments and fields are not possible.'),
};

export type TransitionInput = Values<typeof transitionForm>;

export const EDIT = 'PUT /rest/api/3/issue/{issueIdOrKey}';

const ON_BOTH = [
	...issueStateEndpoints,
	TRANSITION,
	EDIT,
	...addedCommentEndpoints,
	...bulkTransitionEndpoints,
] as const;

/** The endpoints of Transition. */
export const transitionEndpoints = {
	cloud: [...ON_BOTH, ...transitionFieldsEndpoints.cloud],
	dataCenter: [...ON_BOTH, ...transitionFieldsEndpoints.dataCenter],
} as const;

export type TransitionContext = ItemContext<
	(typeof transitionEndpoints.cloud)[number] | (typeof transitionEndpoints.dataCenter)[number]
>;

/** Whether an item contains more than the wanted transition. */
export function bringsMore({ comment, fields, otherFields, clear }: TransitionInput): boolean {
	return (
		comment !== undefined ||
		clear !== undefined ||
		otherFields.length > 0 ||
		Object.keys(fields).length > 0
	);
}
