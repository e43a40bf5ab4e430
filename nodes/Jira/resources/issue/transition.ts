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
import { bulkTask, ItemRefused, operation, prefetched, type RunContext } from '../../../operation';
import { byIdOrName } from '../../../values/named';
import { addedComment, addedCommentEndpoints } from '../../addedComment';
import { EDIT_META, optionsLikeIn } from '../../fieldOptions';
import { namedFields, namedFieldValues, otherFieldValues, richText } from '../../issueFields';
import { withUrl } from '../../issueOutput';
import { FIELDS } from '../../knownFields';
import { bulkSwitch, inBulk } from '../../bulk/bulkParameter';
import { MOST_ISSUES } from '../../bulk/bulkTask';
import { bulkTransitionEndpoints, transitionTogether } from '../../bulk/bulkTransition';
import {
	askIssue,
	ISSUE,
	issueState,
	issueStateEndpoints,
	prefetchIssueStates,
	sharedTransitions,
} from '../../issueState';
import { takeTransition, TRANSITION } from '../../takenTransition';
import {
	chooseTransition,
	names,
	takesComment,
	type IssueTransitions,
	type Status,
} from '../../transitionChoice';

const form = {
	issue: issueField(),
	transition: transitionField('To', {
		required: true,
		description:
			'The status that the issue should have, or the transition to take. Nothing happens when the issue has that status already.',
	}),
	comment: formattedTextField('Comment', {
		typeOptions: { rows: 3 },
		description: 'A comment to add, also where the issue has the status already',
	}),
	textFormat: textFormatField(),
	fields: collectionField('Fields', {
		...namedFields,
		resolution: textField('Resolution', {
			placeholder: 'e.g. Fixed',
			description: 'The name or ID of the resolution, for transitions that ask for one',
		}),
	}),
	otherFields: otherFieldsField(),
	bulk: bulkSwitch('All items share tasks; comments and fields cannot go along.'),
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

type TransitionContext = RunContext<(typeof endpoints)[number]>;

export const transitionIssue = operation({
	displayName: 'Transition',
	action: 'Transition issue',
	description: 'Move an issue to another status, with fields and a comment',
	effect: 'transitioned',
	endpoints,
	fields: form,

	run: async (asked, context) => {
		const comment = commentOf(asked, context);
		const { issue, transitioned, status, tookComment, stands } = await bring(
			asked,
			comment,
			context,
		);
		if (comment !== undefined && !tookComment) {
			await addedComment(asked.issue, comment, context, stands);
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

/** Where an issue is after it was brought to the status that the user wants. */
interface Brought {
	readonly issue: IssueTransitions;
	readonly transitioned: boolean;
	readonly status: Status;
	/** Whether the comment was written along with it. */
	readonly tookComment: boolean;
	/** What was written to the issue, whatever comes after it. */
	readonly stands?: string;
}

/** Brings an issue to the wanted status, with its fields, and with the comment where one request can do both. */
async function bring(
	asked: TransitionInput,
	comment: IDataObject | undefined,
	context: TransitionContext,
): Promise<Brought> {
	const known = await issueState(asked.issue, context);
	if (known.transitions !== undefined) {
		return await take(asked, { ...known, transitions: known.transitions }, comment, context);
	}
	const shared = { ...known, transitions: await sharedTransitions(known, context) };
	return await take(asked, shared, comment, context).catch(async (reason: unknown) => {
		// Conditions of the workflow may make this issue's transitions others than those of its like, and its
		// status may have changed meanwhile: only its own answer is a reason to refuse.
		if (!mayBeOtherwise(reason)) throw reason;
		return await take(asked, await askIssue(asked.issue, context.send), comment, context);
	});
}

/** Whether what was refused by shared knowledge may be possible by the issue's own. */
function mayBeOtherwise(reason: unknown): boolean {
	if (reason instanceof ItemRefused) return true;
	return reason instanceof RequestFailed && [400, 404, 409].includes(reason.failure.status ?? 0);
}

async function take(
	asked: TransitionInput,
	issue: IssueTransitions,
	comment: IDataObject | undefined,
	context: TransitionContext,
): Promise<Brought> {
	const choice = chooseTransition(asked.transition, issue);
	if (choice.kind === 'impossible') throw new ItemRefused(choice.message, choice.description);
	const fields = await fieldsOf(asked, context);
	if (choice.kind === 'alreadyThere') {
		const { status } = issue;
		const wrote = await writeFields(asked, fields, context);
		const stands = wrote ? { stands: `The fields of ${issue.key} were written` } : {};
		return { issue, transitioned: false, status, tookComment: false, ...stands };
	}
	const { transition } = choice;
	const tookComment = comment !== undefined && takesComment(transition, context.site.flavour);
	await takeTransition(
		transition,
		issue,
		definedOnly({
			fields: Object.keys(fields).length > 0 ? fields : undefined,
			update: tookComment ? { comment: [{ add: comment }] } : undefined,
		}),
		asked.issue,
		context,
	);
	const { to } = transition;
	const stands = `${issue.key} was moved to "${to.name}"`;
	return { issue, transitioned: true, status: to, tookComment, stands };
}

/**
 * Writes fields without a transition. A resolution that the issue has is left out: few screens for editing show it.
 *
 * @returns whether there was anything to write
 */
async function writeFields(
	{ issue, fields: { resolution: wanted } }: TransitionInput,
	{ resolution, ...others }: IDataObject,
	{ send }: TransitionContext,
): Promise<boolean> {
	const isThere = wanted !== undefined && (await hasResolution(issue, wanted, send));
	const fields = isThere || resolution === undefined ? others : { ...others, resolution };
	if (Object.keys(fields).length === 0) return false;
	await send(call(EDIT, { path: { issueIdOrKey: issue }, body: { fields } }));
	return true;
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

/** Whether an item brings more than the wish for a transition. */
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
