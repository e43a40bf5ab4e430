import { definedOnly } from '../../../values/definedOnly';
import type { IDataObject } from 'n8n-workflow';
import { call, RequestFailed, type Send, type Site } from '../../../connection';
import {
	collectionField,
	formattedTextField,
	issueField,
	otherFieldsField,
	textField,
	textFormatField,
	transitionField,
	type Values,
} from '../../../fields';
import {
	bulkTask,
	ItemRefused,
	operation,
	prefetched,
	type ItemContext,
	type RunContext,
	type Step,
} from '../../../operation';
import { byIdOrName } from '../../../values/named';
import { addedComment, addedCommentEndpoints } from '../comment/addedComment';
import { EDIT_META, optionsLikeIn } from './fieldOptions';
import { namedFields, namedFieldValues, otherFieldValues, richText } from './issueFields';
import { withUrl } from './issueOutput';
import { FIELDS } from './knownFields';
import { bulkSwitch, inBulk } from './bulk/bulkParameter';
import { MOST_ISSUES } from './bulk/bulkTask';
import { bulkTransitionEndpoints, transitionTogether } from './bulk/bulkTransition';
import {
	askIssue,
	ISSUE,
	issueState,
	issueStateEndpoints,
	prefetchIssueStates,
	sharedTransitions,
} from './issueState';
import { takeTransition, TRANSITION } from './takenTransition';
import {
	chooseTransition,
	names,
	takesComment,
	wantsStatus,
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
	textFormat: textFormatField('comment'),
	fields: collectionField('Fields', {
		...namedFields,
		resolution: textField('Resolution', {
			placeholder: 'e.g. Fixed',
			description: 'The name or ID of the resolution, for transitions that ask for one',
		}),
	}),
	otherFields: otherFieldsField(),
	bulk: bulkSwitch('All items share tasks; comments and fields are not possible.'),
};

type TransitionInput = Values<typeof form>;

const EDIT = 'PUT /rest/api/3/issue/{issueIdOrKey}';

const endpoints = [
	...issueStateEndpoints,
	TRANSITION,
	EDIT,
	...addedCommentEndpoints,
	FIELDS,
	EDIT_META,
	...bulkTransitionEndpoints,
] as const;

type TransitionContext = ItemContext<(typeof endpoints)[number]>;

export const transitionIssue = operation({
	displayName: 'Transition',
	action: 'Transition issue',
	phrases: ['move issue', 'change status', 'close issue', 'resolve issue'],
	description: 'Move an issue to another status, with fields and a comment',
	effect: 'transitioned',
	endpoints,
	fields: form,

	run: async (asked, context) => {
		const comment = commentOf(asked, context);
		const { issue, transitioned, status, addComment } = await moveAsKnown(asked, comment, context);
		if (comment !== undefined) {
			await addComment?.carryOut(async () => await addedComment(asked.issue, comment, context));
		}
		return outputOf(issue, transitioned, status, context.site);
	},

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

/** The output for an issue that already has the target status. */
interface Moved {
	readonly issue: IssueTransitions;
	readonly transitioned: boolean;
	readonly status: Status;
	/** Adds the comment; undefined if there is none or a request already included it. */
	readonly addComment: Step | undefined;
}

/** Moves an issue by what is known about issues like it, or by its own answer if that proves wrong. */
async function moveAsKnown(
	asked: TransitionInput,
	comment: IDataObject | undefined,
	context: TransitionContext,
): Promise<Moved> {
	const known = await issueState(asked.issue, context);
	if (known.transitions !== undefined) {
		const own = { ...known, transitions: known.transitions };
		return await moveOrEdit(asked, own, comment, context);
	}
	const shared = { ...known, transitions: await sharedTransitions(known, context) };
	return await moveOrEdit(asked, shared, comment, context).catch(async (reason: unknown) => {
		// Because of conditions in the workflow, this issue's transitions may differ from those of issues like it,
		// and its status may have changed meanwhile: only its own answer is a reason to refuse.
		if (!mayBeOtherwise(reason)) throw reason;
		return await moveOrEdit(asked, await askIssue(asked.issue, context.send), comment, context);
	});
}

/** Whether what shared knowledge rules out may still be possible according to the issue itself. */
function mayBeOtherwise(reason: unknown): boolean {
	if (reason instanceof ItemRefused) return true;
	return reason instanceof RequestFailed && [400, 404, 409].includes(reason.failure.status ?? 0);
}

/** Moves an issue and writes its fields; only writes the fields if it already has the status. */
async function moveOrEdit(
	asked: TransitionInput,
	issue: IssueTransitions,
	comment: IDataObject | undefined,
	context: TransitionContext,
): Promise<Moved> {
	const choice = chooseTransition(asked.transition, issue);
	switch (choice.kind) {
		case 'impossible':
			throw new ItemRefused(choice.message, choice.description);
		case 'alreadyThere':
			return await edit(asked, issue, comment, context);
		case 'take':
			return await move(asked, issue, choice.transition, comment, context);
	}
}

async function move(
	asked: TransitionInput,
	issue: IssueTransitions,
	transition: Transition,
	comment: IDataObject | undefined,
	context: TransitionContext,
): Promise<Moved> {
	const { to } = transition;
	const fields = await fieldsOf(asked, context);
	const goesAlong = comment !== undefined && takesComment(transition, context.site.flavour);
	const along = definedOnly({
		fields: Object.keys(fields).length > 0 ? fields : undefined,
		update: goesAlong ? { comment: [{ add: comment }] } : undefined,
	});
	const [moving, addComment] = context.steps.plan(
		{
			step: `Move to "${to.name}"`,
			again: wantsStatus(asked.transition, to) ? 'harmless' : 'repeats',
		},
		comment === undefined || goesAlong ? undefined : ADD_COMMENT,
	);
	await moving.carryOut(
		async () => await takeTransition(transition, issue, along, asked.issue, context),
	);
	return { issue, transitioned: true, status: to, addComment };
}

async function edit(
	asked: TransitionInput,
	issue: IssueTransitions,
	comment: IDataObject | undefined,
	context: TransitionContext,
): Promise<Moved> {
	const fields = await withoutResolutionThere(asked, await fieldsOf(asked, context), context);
	const [writing, addComment] = context.steps.plan(
		Object.keys(fields).length > 0 ? { step: 'Write fields', again: 'harmless' } : undefined,
		comment && ADD_COMMENT,
	);
	await writing?.carryOut(async () => {
		await context.send(call(EDIT, { path: { issueIdOrKey: asked.issue }, body: { fields } }));
		return issue;
	});
	return { issue, transitioned: false, status: issue.status, addComment };
}

const ADD_COMMENT = 'Add comment';

/** Fields without the resolution if the issue already has it: few edit screens show that field. */
async function withoutResolutionThere(
	{ issue, fields: { resolution: wanted } }: TransitionInput,
	{ resolution, ...others }: IDataObject,
	{ send }: TransitionContext,
): Promise<IDataObject> {
	const isThere = wanted !== undefined && (await hasResolution(issue, wanted, send));
	return isThere || resolution === undefined ? others : { ...others, resolution };
}

async function hasResolution(
	issue: string,
	wanted: string,
	send: Send<typeof ISSUE>,
): Promise<boolean> {
	const { fields } = (await send(
		call(ISSUE, { path: { issueIdOrKey: issue }, query: { fields: 'resolution' } }),
	)) as {
		fields?: { resolution?: Status | null };
	};
	return fields?.resolution ? names(fields.resolution, wanted) : false;
}

function outputOf(
	{ id, key }: Pick<IssueTransitions, 'id' | 'key'>,
	transitioned: boolean,
	status: Status,
	site: Site,
): IDataObject {
	return withUrl({ id, key, transitioned, status: { ...status } }, site);
}

/** Whether an item contains more than the wanted transition. */
function bringsMore({ comment, fields, otherFields }: TransitionInput): boolean {
	return comment !== undefined || otherFields.length > 0 || Object.keys(fields).length > 0;
}

function bulkTakesNoMore(): ItemRefused {
	return new ItemRefused(
		"Jira's Bulk Change moves issues without a comment and without fields",
		"Leave 'Comment', 'Fields' and 'Other Fields' empty, or turn off 'Bulk' for this item.",
	);
}

function commentOf(
	{ comment, textFormat }: TransitionInput,
	{ site }: Pick<RunContext, 'site'>,
): IDataObject | undefined {
	return comment === undefined ? undefined : { body: richText(site, textFormat, comment) };
}

async function fieldsOf(
	{ issue, textFormat, fields: asked, otherFields }: TransitionInput,
	context: TransitionContext,
): Promise<IDataObject> {
	const { resolution, ...named } = asked;
	return {
		...namedFieldValues(named, textFormat, context.site),
		...(resolution === undefined ? {} : { resolution: byIdOrName(resolution) }),
		...(await otherFieldValues(
			otherFields,
			context,
			async () => await optionsLikeIn(issue, context),
		)),
	};
}
