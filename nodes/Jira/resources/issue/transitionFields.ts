import type { IDataObject } from 'n8n-workflow';
import type { Send } from '../../../connection';
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
import { isCalled } from '../../../values/named';
import { changeFields } from './changeFields';
import { changesOfIssue } from './changesOfIssue';
import type { IssueChanges } from './fieldChange';
import { fieldEndpoints, type FieldContext } from './fieldTarget';
import { currentValue, type ISSUE } from './issueState';
import { ownChanges } from './ownFields';
import type { Status } from './transitionChoice';
import { existingIssue, existingIssueEndpoints } from './writtenIssue';

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
	otherFields: otherFieldsField({
		method: 'fieldsOfTransition',
		first: 'list',
		existing: true,
	}),
	clear: fieldsToClearField(),
};

/** The endpoints for the fields of a transition. */
export const transitionFieldsEndpoints = {
	cloud: [...existingIssueEndpoints, ...fieldEndpoints.cloud],
	dataCenter: [...existingIssueEndpoints, ...fieldEndpoints.dataCenter],
} as const;

type Asked = Values<typeof transitionFields> & { readonly issue: string };

/** Jira's `fields` and `update` for a transition. */
export async function fieldsOf(
	{ issue, textFormat, fields, otherFields, clear = [] }: Asked,
	context: FieldContext & RunContext<(typeof existingIssueEndpoints)[number]>,
): Promise<IssueChanges> {
	return await changesOfIssue(
		ownChanges(fields, 'Fields'),
		otherFields,
		clear,
		existingIssue(issue, fields.textFormat ?? textFormat, context),
		context,
	);
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
	const resolution = (await currentValue(issue, 'resolution', send)) as Status | null | undefined;
	return resolution ? isCalled(resolution, wanted) : false;
}
