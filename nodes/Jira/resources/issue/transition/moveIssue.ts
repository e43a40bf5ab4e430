import type { IDataObject } from 'n8n-workflow';
import { call } from '../../../../connection';
import type { Step } from '../../../../operation';
import { richText } from '../../../richText';
import { addedComment } from '../../comment/addedComment';
import { bodyOf, isEmptyChange } from '../fieldChange';
import { asItsOwn, chosenMove } from '../knownMove';
import { movingTo, takeTransition } from '../takenTransition';
import {
	takesComment,
	type IssueTransitions,
	type Status,
	type Transition,
} from '../transitionChoice';
import { fieldsOf, withoutResolutionThere } from '../transitionFields';
import { EDIT, type TransitionContext, type TransitionInput } from './form';

/** The outcome for an issue. */
interface Moved {
	readonly issue: IssueTransitions;
	readonly transitioned: boolean;
	readonly status: Status;
	/** Adds the comment; undefined if there is none or a request already included it. */
	readonly addComment: Step | undefined;
}

/** Moves one issue if it does not have the status yet, writes its fields, and adds the comment. */
export async function moveIssue(
	asked: TransitionInput,
	context: TransitionContext,
): Promise<Moved> {
	const comment = await commentOf(asked, context);
	const move = await chosenMove(asked.transition, asked.issue, context);
	const moved = await asItsOwn(
		move,
		asked.transition,
		asked.issue,
		context,
		async ({ issue: own, transition }) =>
			transition === undefined
				? await edit(asked, own, comment, context)
				: await take(asked, own, transition, comment, context),
	);
	if (comment !== undefined) {
		await moved.addComment?.carryOut(async () => await addedComment(asked.issue, comment, context));
	}
	return moved;
}

/** Moves an issue and writes its fields. */
async function take(
	asked: TransitionInput,
	issue: IssueTransitions,
	transition: Transition,
	comment: IDataObject | undefined,
	context: TransitionContext,
): Promise<Moved> {
	const { fields, update } = await fieldsOf(asked, context);
	const goesAlong = comment !== undefined && takesComment(transition, context.site.flavour);
	const along = bodyOf({
		fields,
		update: goesAlong ? { ...update, comment: [{ add: comment }] } : update,
	});
	const [moving, addComment] = context.steps.plan(
		movingTo(asked.transition, transition),
		comment === undefined || goesAlong ? undefined : ADD_COMMENT,
	);
	await moving.carryOut(
		async () => await takeTransition(transition, issue, along, asked.issue, context),
	);
	return { issue, transitioned: true, status: transition.to, addComment };
}

/** Writes the fields of an issue that already has the status. */
async function edit(
	asked: TransitionInput,
	issue: IssueTransitions,
	comment: IDataObject | undefined,
	context: TransitionContext,
): Promise<Moved> {
	const { fields: wanted, update } = await fieldsOf(asked, context);
	const fields = await withoutResolutionThere(asked, wanted, context);
	const changes = { fields, update };
	const [writing, addComment] = context.steps.plan(
		isEmptyChange(changes) ? undefined : { step: 'Write fields', again: 'harmless' },
		comment && ADD_COMMENT,
	);
	await writing?.carryOut(async () => {
		const path = { issueIdOrKey: asked.issue };
		await context.send(call(EDIT, { path, body: bodyOf(changes) }));
		return issue;
	});
	return { issue, transitioned: false, status: issue.status, addComment };
}

const ADD_COMMENT = 'Add comment';

async function commentOf(
	{ comment, textFormat }: TransitionInput,
	context: TransitionContext,
): Promise<IDataObject | undefined> {
	return comment === undefined
		? undefined
		: { body: await richText({ format: textFormat, text: comment }, context) };
}
