import { bulkTask, ItemRefused, operation, prefetched } from '../../../operation';
import { inBulk } from './bulk/bulkParameter';
import { MOST_ISSUES } from './bulk/bulkTask';
import { refuseUnsupported, updateTogether } from './bulk/bulkUpdate';
import { changesOfIssue } from './changesOfIssue';
import { optionalFieldEndpoints } from './fieldTarget';
import { prefetchIssueStates } from './issueState';
import { ownChanges } from './ownFields';
import { valuesForEdit } from './possibleValues';
import { withTextEdit } from './textEditFields';
import { updatedOutput, updateIssueAlone } from './update/editIssue';
import { editsOf, updateEndpoints, updateForm } from './update/form';
import { existingIssue } from './writtenIssue';

export const updateIssue = operation({
	displayName: 'Update',
	action: 'Update issue',
	phrases: ['edit issue', 'assign issue', 'set field', 'label'],
	description: 'Change fields, the type and the status of an issue; other fields keep their values',
	effect: 'updated',
	endpoints: updateEndpoints,
	optional: optionalFieldEndpoints,
	fields: updateForm,

	prepare: async (asked, context) => ({
		...asked,
		written: await changesOfIssue(
			withTextEdit(ownChanges(asked.changes, 'Changes'), asked.changes),
			asked.otherFields,
			asked.clear ?? [],
			existingIssue(asked.issue, asked.changes.textFormat, context),
			context,
		),
	}),
	run: updateIssueAlone,
	possibleValues: valuesForEdit,
	combine: bulkTask(
		{
			key: (asked, site) => {
				const alike = { ...asked, issue: '' };
				return inBulk(asked, site) ? JSON.stringify(alike) : undefined;
			},
			subject: ({ issue }) => issue,
			size: MOST_ISSUES,
			check: async (asked, context) => {
				if (asked.changes.transition !== undefined) throw bulkMovesNone();
				await refuseUnsupported(editsOf(asked), context);
			},
			run: async (alike, context) => {
				const [first] = alike;
				if (first === undefined) return [];
				return await updateTogether(
					alike.map(({ issue }) => issue),
					editsOf(first),
					first.notifyUsers,
					(issue) => updatedOutput(issue, context.site),
					context,
				);
			},
		},
		prefetched(async (asked, context) => {
			const moved = asked.filter(({ changes }) => changes.transition !== undefined);
			if (moved.length === 0) return;
			await prefetchIssueStates(
				moved.map(({ issue }) => issue),
				context,
			);
		}),
	),
});

function bulkMovesNone(): ItemRefused {
	return new ItemRefused(
		"Jira's Bulk Change cannot change fields and the status together",
		"Leave 'New Status or Transition' empty and use Issue → Transition with 'Bulk' for it, or turn off 'Bulk' for this item.",
	);
}
