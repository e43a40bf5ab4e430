import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod/v3';
import { get, path, post } from '../../../connection';
import { ItemRefused, operation, type ScriptContext } from '../../../operation';
import { issueReference } from '../../../values/issueReference';
import { picked } from '../../../values/locator';
import { byIdOrName, someText } from '../../../values/named';
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
			'GET /rest/api/3/issue/{issueIdOrKey}',
			'POST /rest/api/3/issue/{issueIdOrKey}/transitions',
			'GET /rest/api/3/field',
		],
		dataCenter: [
			'GET /rest/api/2/issue/{issueIdOrKey}',
			'POST /rest/api/2/issue/{issueIdOrKey}/transitions',
			'GET /rest/api/2/field',
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
	],
	input,

	kind: 'script',
	run: async (asked, context) => {
		const { site, send } = context;
		const known = await issueTransitions(asked.issue, context);
		const choice = chooseTransition(asked.transition, known);
		const output = (transitioned: boolean, status: Transition['to']) =>
			withUrl(
				{ id: known.id, key: known.key, transitioned, status: { ...status } },
				undefined,
				site,
			);
		if (choice.kind === 'alreadyThere') return output(false, known.status);
		if (choice.kind === 'impossible') throw new ItemRefused(choice.message, choice.description);

		await send(
			post(
				path`issue/${asked.issue}/transitions`,
				await transitionBody(choice.transition, asked, context),
				{
					writesIssue: asked.issue,
				},
			),
		);
		return output(true, choice.transition.to);
	},
});

async function issueTransitions(issue: string, { send }: ScriptContext): Promise<IssueTransitions> {
	const answer = await send(get(path`issue/${issue}`, { fields: 'status', expand: 'transitions' }));
	const { id, key, fields, transitions } = answer as {
		id: string;
		key: string;
		fields: { status: Transition['to'] };
		transitions?: Transition[];
	};
	return { id, key, status: fields.status, transitions: transitions ?? [] };
}

async function transitionBody(
	{ id }: Transition,
	{ comment, textFormat, fields: asked, otherFields }: TransitionInput,
	context: ScriptContext,
): Promise<IDataObject> {
	const { resolution, ...named } = asked;
	const fields: IDataObject = {
		...namedFieldValues(named, textFormat, context.site),
		...(resolution === undefined ? {} : { resolution: byIdOrName(resolution) }),
		...(await otherFieldValues(otherFields, context)),
	};
	return {
		transition: { id },
		...(Object.keys(fields).length > 0 ? { fields } : {}),
		...(comment === undefined
			? {}
			: { update: { comment: [{ add: { body: richText(context.site, textFormat, comment) } }] } }),
	};
}
