import type { IDataObject } from 'n8n-workflow';
import { call, type Site } from '../../../connection';
import { formattedTextField, issueField, transitionField, type Values } from '../../../fields';
import {
	bulkTask,
	ItemRefused,
	operation,
	prefetched,
	type ItemContext,
	type Step,
} from '../../../operation';
import { addedComment, addedCommentEndpoints } from '../comment/addedComment';
import { bodyOf, isEmptyChange } from './fieldChange';
import { richText } from '../../richText';
import { withUrl } from './issueOutput';
import { bulkSwitch, inBulk } from './bulk/bulkParameter';
import { MOST_ISSUES } from './bulk/bulkTask';
import { bulkTransitionEndpoints, transitionTogether } from './bulk/bulkTransition';
import { issueStateEndpoints, prefetchIssueStates } from './issueState';
import { asItsOwn, chosenMove } from './knownMove';
import { valuesForTransition } from './possibleValues';
import { movingTo, takeTransition, TRANSITION } from './takenTransition';
import { optionalFieldEndpoints } from './fieldTarget';
import {
	fieldsOf,
	transitionFields,
	transitionFieldsEndpoints,
	withoutResolutionThere,
} from './transitionFields';
import {
	takesComment,
	type IssueTransitions,
	type Status,
	type Transition,
} from './transitionChoice';

const form = {
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

type TransitionInput = Values<typeof form>;

const EDIT = 'PUT /rest/api/3/issue/{issueIdOrKey}';

const ON_BOTH = [
	...issueStateEndpoints,
	TRANSITION,
	EDIT,
	...addedCommentEndpoints,
	...bulkTransitionEndpoints,
] as const;

const endpoints = {
	cloud: [...ON_BOTH, ...transitionFieldsEndpoints.cloud],
	dataCenter: [...ON_BOTH, ...transitionFieldsEndpoints.dataCenter],
} as const;

type TransitionContext = ItemContext<
	(typeof endpoints.cloud)[number] | (typeof endpoints.dataCenter)[number]
>;

export const transitionIssue = operation({
	displayName: 'Transition',
	action: 'Move issue to another status',
	phrases: ['transition', 'move issue', 'change status', 'close issue', 'resolve issue'],
	description: 'Move an issue to another status, with fields and a comment',
	effect: 'transitioned',
	endpoints,
	optional: optionalFieldEndpoints,
	fields: form,

	run: async (asked, context) => {
		const comment = await commentOf(asked, context);
		const move = await chosenMove(asked.transition, asked.issue, context);
		const { issue, transitioned, status, addComment } = await asItsOwn(
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
			await addComment?.carryOut(async () => await addedComment(asked.issue, comment, context));
		}
		return outputOf(issue, transitioned, status, context.site);
	},

	possibleValues: valuesForTransition,
	combine: bulkTask(
		{
			key: (asked, site) =>
				inBulk(asked, site) ? (bringsMore(asked) ? 'with more' : 'bare') : undefined,
			subject: ({ issue }) => issue,
			size: MOST_ISSUES,
			check: async (asked) => {
				if (bringsMore(asked)) throw bulkTakesNoMore();
			},
			run: async (asked, context) =>
				await transitionTogether(
					asked,
					(issue, transitioned, status) => outputOf(issue, transitioned, status, context.site),
					context,
				),
		},
		prefetched(
			async (asked, context) =>
				await prefetchIssueStates(
					asked.map(({ issue }) => issue),
					context,
				),
		),
	),
});

/** The outcome for an issue. */
interface Moved {
	readonly issue: IssueTransitions;
	readonly transitioned: boolean;
	readonly status: Status;
	/** Adds the comment; undefined if there is none or a request already included it. */
	readonly addComment: Step | undefined;
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

function outputOf(
	{ id, key }: Pick<IssueTransitions, 'id' | 'key'>,
	transitioned: boolean,
	status: Status,
	site: Site,
): IDataObject {
	return withUrl({ id, key, transitioned, status: { ...status } }, site);
}

/** Whether an item contains more than the wanted transition. */
function bringsMore({ comment, fields, otherFields, clear }: TransitionInput): boolean {
	return (
		comment !== undefined ||
		clear !== undefined ||
		otherFields.length > 0 ||
		Object.keys(fields).length > 0
	);
}

function bulkTakesNoMore(): ItemRefused {
	return new ItemRefused(
		"Jira's Bulk Change moves issues without a comment and without fields",
		"Leave 'Comment', 'Fields', 'Other Fields' and 'Fields to Clear' empty, or turn off 'Bulk' for this item.",
	);
}

async function commentOf(
	{ comment, textFormat }: TransitionInput,
	context: TransitionContext,
): Promise<IDataObject | undefined> {
	return comment === undefined
		? undefined
		: { body: await richText({ format: textFormat, text: comment }, context) };
}
