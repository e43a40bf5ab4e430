import type { IDataObject } from 'n8n-workflow';
import { call, type Site } from '../../../connection';
import {
	booleanField,
	collectionField,
	fieldsToClearField,
	issueField,
	issueTypeField,
	otherFieldsField,
	preparedField,
	transitionField,
	type TransitionTarget,
	type Values,
} from '../../../fields';
import { bulkTask, ItemRefused, operation, prefetched, type ItemContext } from '../../../operation';
import { isCalled } from '../../../values/named';
import { bulkSwitch, inBulk } from './bulk/bulkParameter';
import { MOST_ISSUES } from './bulk/bulkTask';
import { bulkUpdateEndpoints, refuseUnsupported, updateTogether } from './bulk/bulkUpdate';
import { changeFields } from './changeFields';
import { changesOfIssue } from './changesOfIssue';
import { bodyOf, isEmptyChange, type IssueChanges } from './fieldChange';
import { fieldEndpoints, optionalFieldEndpoints } from './fieldTarget';
import { withUrl, writtenIssue } from './issueOutput';
import { currentValue, issueStateEndpoints, prefetchIssueStates } from './issueState';
import { asItsOwn, chosenMove } from './knownMove';
import { valuesForEdit } from './possibleValues';
import { movingTo, takeTransition, TRANSITION } from './takenTransition';
import { ownChanges } from './ownFields';
import type { Status } from './transitionChoice';
import { descriptionEditFields, withTextEdit } from './textEditFields';
import { existingIssue, existingIssueEndpoints } from './writtenIssue';

const form = {
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

type UpdateInput = Values<typeof form>;

const EDIT = 'PUT /rest/api/3/issue/{issueIdOrKey}';

const ON_BOTH = [
	EDIT,
	...existingIssueEndpoints,
	...issueStateEndpoints,
	TRANSITION,
	...bulkUpdateEndpoints,
] as const;

type UpdateContext = ItemContext<(typeof ON_BOTH)[number]>;

/**
 * What to edit, without the transition.
 *
 * @throws ItemRefused when there is nothing to change
 */
function editsOf({ written, changes }: UpdateInput): IssueChanges {
	if (written === undefined || (changes.transition === undefined && isEmptyChange(written))) {
		throw new ItemRefused(
			'There is nothing to change',
			"Add a field to 'Changes', 'Other Fields' or 'Fields to Clear'.",
		);
	}
	return written;
}

export const updateIssue = operation({
	displayName: 'Update',
	action: 'Update issue',
	phrases: ['edit issue', 'assign issue', 'set field', 'label'],
	description: 'Change fields, the type and the status of an issue; other fields keep their values',
	effect: 'updated',
	endpoints: {
		cloud: [...ON_BOTH, ...fieldEndpoints.cloud],
		dataCenter: [...ON_BOTH, ...fieldEndpoints.dataCenter],
	},
	optional: optionalFieldEndpoints,
	fields: form,

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
	run: async (asked, context) => {
		const edits = editsOf(asked);
		const { transition } = asked.changes;
		if (transition !== undefined) return await editAndMove(asked, edits, transition, context);
		await edit(asked, edits, context);
		await confirmType(asked, context);
		return updatedOutput(asked.issue, context.site);
	},
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

async function edit(
	{ issue, notifyUsers }: UpdateInput,
	edits: IssueChanges,
	{ send }: UpdateContext,
): Promise<void> {
	await send(
		call(EDIT, {
			path: { issueIdOrKey: issue },
			query: { notifyUsers: notifyUsers ? undefined : false },
			body: bodyOf(edits),
		}),
	);
}

/** Edits an issue, then moves it. The transition is chosen before anything is changed. */
async function editAndMove(
	asked: UpdateInput,
	edits: IssueChanges,
	target: TransitionTarget,
	context: UpdateContext,
): Promise<IDataObject> {
	const isEdited = !isEmptyChange(edits);
	const chosen = await chosenMove(target, asked.issue, context).catch((reason: unknown) => {
		throw isEdited ? nothingChanged(reason) : reason;
	});
	const [editing] = context.steps.plan(
		isEdited ? { step: 'Write fields', again: 'harmless' } : undefined,
		chosen.transition && movingTo(target, chosen.transition),
	);
	await editing?.carryOut(async () => {
		await edit(asked, edits, context);
		return chosen.issue;
	});
	if (isEdited) await confirmType(asked, context);
	const moved = await asItsOwn(chosen, target, asked.issue, context, async (move) => {
		const { issue, transition } = move;
		if (transition === undefined) return move;
		const [moving] = context.steps.plan(movingTo(target, transition));
		await moving.carryOut(
			async () => await takeTransition(transition, issue, {}, asked.issue, context),
		);
		return move;
	});
	const { issue, transition } = moved;
	return withUrl(
		{
			id: issue.id,
			key: issue.key,
			updated: isEdited || transition !== undefined,
			transitioned: transition !== undefined,
			status: { ...(transition?.to ?? issue.status) },
		},
		context.site,
	);
}

function nothingChanged(reason: unknown): unknown {
	return reason instanceof ItemRefused
		? new ItemRefused(
				reason.message,
				`${reason.description} Nothing was changed. If only the changes make it possible, use Issue → Update first and then Issue → Transition.`,
			)
		: reason;
}

/**
 * Some versions of Data Center answer a change of the type with success, but keep the type
 * (github.com/netresearch/jira-skill/issues/116).
 *
 * @throws ItemRefused
 */
async function confirmType(
	{ issue, changes: { issueType } }: UpdateInput,
	{ send, site }: UpdateContext,
): Promise<void> {
	if (issueType === undefined || site.flavour !== 'dataCenter') return;
	const type = (await currentValue(issue, 'issuetype', send)) as Status | undefined;
	if (type === undefined || isCalled(type, issueType)) return;
	throw new ItemRefused(
		`Jira kept the type "${type.name}" of ${issue} instead of "${issueType}"`,
		'Jira changes the type only to one with the same workflow and level; for another, move the issue in Jira. The other changes were made.',
	);
}

function bulkMovesNone(): ItemRefused {
	return new ItemRefused(
		"Jira's Bulk Change cannot change fields and the status together",
		"Leave 'New Status or Transition' empty and use Issue → Transition with 'Bulk' for it, or turn off 'Bulk' for this item.",
	);
}

function updatedOutput(issue: string, site: Site): IDataObject {
	return writtenIssue(issue, { updated: true }, site);
}
