import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod/v3';
import { path, post, RequestFailed, type Site } from '../../../connection';
import { ItemRefused, operation, type ScriptContext } from '../../../operation';
import { issueReference } from '../../../values/issueReference';
import { picked } from '../../../values/locator';
import { byIdOrName, someText } from '../../../values/named';
import { optionsLikeIn } from '../../fieldOptions';
import {
	namedFieldsInput,
	namedFieldValues,
	otherFieldsInput,
	otherFieldValues,
	richText,
	richTextInput,
	textFormatInput,
} from '../../issueFields';
import { withUrl } from '../../issueOutput';
import { bulkInput, bulkParameter, inBulk } from '../../bulk/bulkParameter';
import { MOST_ISSUES } from '../../bulk/bulkTask';
import { transitionTogether } from '../../bulk/bulkTransition';
import { askIssue, issueState, lookAtIssues, sharedTransitions } from '../../issueState';
import {
	fieldParameters,
	fieldsCollection,
	otherFieldsParameter,
	textFormatParameter,
} from '../../parameters/fields';
import { issueParameter, transitionParameter } from '../../parameters/locators';
import {
	chooseTransition,
	transitionWish,
	type IssueTransitions,
	type Status,
	type Transition,
} from '../../transitionChoice';

const input = z
	.object({
		issue: picked(issueReference),
		transition: transitionWish,
		comment: richTextInput.optional(),
		textFormat: textFormatInput,
		fields: namedFieldsInput.extend({ resolution: someText.optional() }).default({}),
		otherFields: otherFieldsInput,
		bulk: bulkInput,
	})
	.strict();

type TransitionInput = z.output<typeof input>;

export const transitionIssue = operation<TransitionInput>({
	resource: 'issue',
	name: 'transition',
	displayName: 'Transition',
	action: 'Transition issue',
	description: 'Move an issue to another status, with fields and a comment',
	scopes: ['read:jira-work', 'write:jira-work'],
	effect: 'transitioned',
	specification: {
		cloud: [
			'POST /rest/api/3/issue/bulkfetch',
			'GET /rest/api/3/issue/{issueIdOrKey}',
			'GET /rest/api/3/issue/{issueIdOrKey}/transitions',
			'POST /rest/api/3/issue/{issueIdOrKey}/transitions',
			'POST /rest/api/3/issue/{issueIdOrKey}/comment',
			'GET /rest/api/3/field',
			'GET /rest/api/3/issue/{issueIdOrKey}/editmeta',
			'POST /rest/api/3/bulk/issues/transition',
			'GET /rest/api/3/bulk/queue/{taskId}',
		],
		dataCenter: [
			'POST /rest/api/2/search',
			'GET /rest/api/2/issue/{issueIdOrKey}',
			'GET /rest/api/2/issue/{issueIdOrKey}/transitions',
			'POST /rest/api/2/issue/{issueIdOrKey}/transitions',
			'POST /rest/api/2/issue/{issueIdOrKey}/comment',
			'GET /rest/api/2/field',
			'GET /rest/api/2/issue/{issueIdOrKey}/editmeta',
		],
	},
	parameters: [
		issueParameter(),
		transitionParameter,
		{
			displayName: 'Comment',
			name: 'comment',
			type: 'string',
			typeOptions: { rows: 3 },
			default: '',
			description: 'A comment to add with the transition',
		},
		textFormatParameter,
		fieldsCollection('Fields', 'fields', [
			...fieldParameters,
			{
				displayName: 'Resolution',
				name: 'resolution',
				type: 'string',
				default: '',
				placeholder: 'e.g. Fixed',
				description: 'The name or ID of the resolution, for transitions that ask for one',
			},
		]),
		otherFieldsParameter,
		bulkParameter('All items share tasks; comments and fields cannot go along.'),
	],
	input,

	kind: 'script',
	together: {
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
	ahead: async (asked, context) =>
		await lookAtIssues(
			asked.map(({ issue }) => issue),
			context,
		),
	run: async (asked, context) => {
		const known = await issueState(asked.issue, context);
		if (known.transitions !== undefined) {
			return await take(asked, { ...known, transitions: known.transitions }, context);
		}
		const shared = { ...known, transitions: await sharedTransitions(known, context) };
		return await take(asked, shared, context).catch(async (reason: unknown) => {
			// Conditions of the workflow may make this issue's transitions others than those of its like, and its
			// status may have changed meanwhile: only its own answer is a reason to refuse.
			if (!mayBeOtherwise(reason)) throw reason;
			return await take(asked, await askIssue(asked.issue, context.send), context);
		});
	},
});

/** Whether what was refused by shared knowledge may be possible by the issue's own. */
function mayBeOtherwise(reason: unknown): boolean {
	if (reason instanceof ItemRefused) return true;
	return reason instanceof RequestFailed && [400, 404, 409].includes(reason.failure.status ?? 0);
}

async function take(
	asked: TransitionInput,
	issue: IssueTransitions,
	context: ScriptContext,
): Promise<IDataObject> {
	const choice = chooseTransition(asked.transition, issue);
	const { site } = context;
	if (choice.kind === 'alreadyThere') return outputOf(issue, false, issue.status, site);
	if (choice.kind === 'impossible') throw new ItemRefused(choice.message, choice.description);
	const { transition } = choice;
	const comment = commentOf(asked, context);
	// Without a screen Jira takes the transition, and drops a comment without a word.
	const withTransition = transition.hasScreen === true;
	const body = await transitionBody(transition, asked, context);
	await context.send(
		post(
			path`issue/${asked.issue}/transitions`,
			withTransition && comment !== undefined
				? { ...body, update: { comment: [{ add: comment }] } }
				: body,
			{ writesIssue: asked.issue },
		),
	);
	if (!withTransition && comment !== undefined) {
		await context.send(
			post(path`issue/${asked.issue}/comment`, comment, { writesIssue: asked.issue }),
		);
	}
	return outputOf(issue, true, transition.to, site);
}

function outputOf(
	{ id, key }: Pick<IssueTransitions, 'id' | 'key'>,
	transitioned: boolean,
	status: Status,
	site: Site,
): IDataObject {
	return withUrl({ id, key, transitioned, status: { ...status } }, undefined, site);
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
	{ site }: ScriptContext,
): IDataObject | undefined {
	return comment === undefined ? undefined : { body: richText(site, textFormat, comment) };
}

async function transitionBody(
	{ id }: Transition,
	{ issue, textFormat, fields: asked, otherFields }: TransitionInput,
	context: ScriptContext,
): Promise<IDataObject> {
	const { resolution, ...named } = asked;
	const fields: IDataObject = {
		...namedFieldValues(named, textFormat, context.site),
		...(resolution === undefined ? {} : { resolution: byIdOrName(resolution) }),
		...(await otherFieldValues(
			otherFields,
			context,
			async () => await optionsLikeIn(issue, context),
		)),
	};
	return { transition: { id }, ...(Object.keys(fields).length > 0 ? { fields } : {}) };
}
