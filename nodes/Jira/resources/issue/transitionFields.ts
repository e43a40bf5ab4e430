import type { IDataObject } from 'n8n-workflow';
import { call, type Send } from '../../../connection';
import {
	collectionField,
	fieldsToClearField,
	labelWanting,
	otherFieldsField,
	textField,
	textFormatField,
	type Values,
} from '../../../fields';
import type { RunContext } from '../../../operation';
import { byIdOrName } from '../../../values/named';
import { EDIT_META, optionsLikeIn } from './fieldOptions';
import { changeFields, changesOf, type IssueChanges } from './issueChanges';
import { clearedFields, lookedUpValues } from './issueFields';
import { ISSUE } from './issueState';
import { fieldValueEndpoints } from './knownFields';
import { names, type Status } from './transitionChoice';

/** The fields of a form that are sent with a transition. */
export const transitionFields = {
	textFormat: textFormatField('comment'),
	fields: collectionField('Fields', {
		...changeFields,
		resolution: textField(labelWanting('Resolution', 'Name or ID'), {
			placeholder: 'e.g. Fixed',
			description: 'The name or ID of the resolution, for transitions that ask for one',
		}),
	}),
	otherFields: otherFieldsField(),
	clear: fieldsToClearField(),
};

/** The endpoints for the fields of a transition. */
export const transitionFieldsEndpoints = [ISSUE, ...fieldValueEndpoints, EDIT_META] as const;

type Asked = Values<typeof transitionFields> & { readonly issue: string };

/** Jira's `fields` and `update` for a transition. */
export async function fieldsOf(
	{ issue, textFormat, fields: asked, otherFields, clear = [] }: Asked,
	context: RunContext<(typeof fieldValueEndpoints)[number] | typeof EDIT_META>,
): Promise<IssueChanges> {
	const { resolution, ...changes } = asked;
	const { fields, update } = changesOf(changes, textFormat, context.site);
	return {
		fields: {
			...fields,
			...(resolution === undefined ? {} : { resolution: byIdOrName(resolution) }),
			...(await lookedUpValues(
				changes,
				otherFields,
				context,
				async () => await optionsLikeIn(issue, context),
			)),
			...(await clearedFields(clear, context)),
		},
		update,
	};
}

/** Fields without the resolution if the issue already has it: few edit screens show that field. */
export async function withoutResolutionThere(
	{ issue, fields: { resolution: wanted } }: Asked,
	{ resolution, ...others }: IDataObject,
	{ send }: Pick<RunContext<typeof ISSUE>, 'send'>,
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
