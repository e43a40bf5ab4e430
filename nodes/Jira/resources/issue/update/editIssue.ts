import type { IDataObject } from 'n8n-workflow';
import { call, type Site } from '../../../../connection';
import type { TransitionTarget } from '../../../../fields';
import { ItemRefused } from '../../../../operation';
import { isCalled } from '../../../../values/named';
import { bodyOf, isEmptyChange, type IssueChanges } from '../fieldChange';
import { withUrl, writtenIssue } from '../issueOutput';
import { currentValue } from '../issueState';
import { asItsOwn, chosenMove } from '../knownMove';
import { movingTo, takeTransition } from '../takenTransition';
import type { Status } from '../transitionChoice';
import { EDIT, editsOf, type UpdateContext, type UpdateInput } from './form';

/** Makes the changes of one issue, and returns the output of its item. */
export async function updateIssueAlone(
	asked: UpdateInput,
	context: UpdateContext,
): Promise<IDataObject> {
	const edits = editsOf(asked);
	const { transition } = asked.changes;
	if (transition !== undefined) return await editAndMove(asked, edits, transition, context);
	await edit(asked, edits, context);
	await confirmType(asked, context);
	return updatedOutput(asked.issue, context.site);
}

/** The output for an issue whose fields were changed. */
export function updatedOutput(issue: string, site: Site): IDataObject {
	return writtenIssue(issue, { updated: true }, site);
}

/** Writes fields, the type included. */
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
