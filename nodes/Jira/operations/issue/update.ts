import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod/v3';
import { path, put, type Site } from '../../../connection';
import { ItemRefused, operation } from '../../../operation';
import { issueReference } from '../../../values/issueReference';
import { picked } from '../../../values/locator';
import { textList } from '../../../values/textList';
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
	descriptionParameter,
	fieldParameters,
	fieldsCollection,
	labelsParameter,
	otherFieldsParameter,
	summaryParameter,
	textFormatParameter,
} from '../../parameters/fields';
import { issueParameter } from '../../parameters/locators';

const input = z
	.object({
		issue: picked(issueReference),
		changes: namedFieldsInput
			.extend({
				description: richTextInput.optional(),
				labels: textList.optional(),
				labelsToAdd: textList.optional(),
				labelsToRemove: textList.optional(),
			})
			.default({}),
		textFormat: textFormatInput,
		otherFields: otherFieldsInput,
		clear: textList.default([]),
		notifyUsers: z.boolean().default(true),
		/** Values of other fields in Jira's own form, see `prepare`. */
		otherValues: z.custom<IDataObject>().optional(),
	})
	.strict();

type UpdateInput = z.output<typeof input>;

function changesOf(asked: UpdateInput, site: Site): { fields: IDataObject; update: IDataObject } {
	const { description, labels, labelsToAdd = [], labelsToRemove = [], ...named } = asked.changes;
	const fields: IDataObject = {
		...namedFieldValues(named, asked.textFormat, site),
		...(description === undefined
			? {}
			: { description: richText(site, asked.textFormat, description) }),
		...asked.otherValues,
	};
	// `add` and `remove` change the labels that are there now, whoever set them meanwhile; `set` replaces them.
	const labelChanges: IDataObject[] = [
		...(labels === undefined ? [] : [{ set: labels }]),
		...labelsToAdd.map((label) => ({ add: label })),
		...labelsToRemove.map((label) => ({ remove: label })),
	];
	return { fields, update: labelChanges.length > 0 ? { labels: labelChanges } : {} };
}

export const updateIssue = operation<UpdateInput>({
	resource: 'issue',
	name: 'update',
	displayName: 'Update',
	action: 'Update issue',
	description: 'Change fields of an issue; what is not named stays as it is',
	scopes: ['read:jira-work', 'write:jira-work'],
	effect: 'updated',
	specification: {
		cloud: ['PUT /rest/api/3/issue/{issueIdOrKey}', 'GET /rest/api/3/field'],
		dataCenter: ['PUT /rest/api/2/issue/{issueIdOrKey}', 'GET /rest/api/2/field'],
	},
	parameters: [
		issueParameter(),
		fieldsCollection('Changes', 'changes', [
			{ ...summaryParameter, required: false },
			descriptionParameter,
			...fieldParameters,
			{
				...labelsParameter,
				displayName: 'Labels (Replace)',
				description: 'Labels that replace those of the issue, separated by commas',
			},
			{
				...labelsParameter,
				displayName: 'Labels to Add',
				name: 'labelsToAdd',
				description: 'Labels to add to those of the issue, separated by commas',
			},
			{
				...labelsParameter,
				displayName: 'Labels to Remove',
				name: 'labelsToRemove',
				description: 'Labels to take from the issue, separated by commas',
			},
		]),
		textFormatParameter,
		otherFieldsParameter,
		{
			displayName: 'Fields to Clear',
			name: 'clear',
			type: 'string',
			default: '',
			placeholder: 'e.g. assignee, duedate, Story Points',
			description: 'Names or IDs of fields that are to be empty, separated by commas',
		},
		{
			displayName: 'Notify Users',
			name: 'notifyUsers',
			type: 'boolean',
			default: true,
			description:
				'Whether Jira sends mail to those who watch the issue; turning it off needs an administrator',
		},
	],
	input,

	kind: 'request',
	prepare: async (asked, context) => ({
		...asked,
		otherValues: await otherFieldValues(
			[...asked.otherFields, ...asked.clear.map((id) => ({ id, value: null }))],
			context,
		),
	}),
	request: (asked, site) => {
		const { fields, update } = changesOf(asked, site);
		if (Object.keys(fields).length + Object.keys(update).length === 0) {
			throw new ItemRefused(
				'Nothing is to be changed',
				"Add a field to 'Changes', 'Other Fields' or 'Fields to Clear'.",
			);
		}
		return put(
			path`issue/${asked.issue}`,
			{ fields, update },
			{
				query: { notifyUsers: asked.notifyUsers ? undefined : false },
				writesIssue: asked.issue,
			},
		);
	},
	output: (_body, { issue }, site) =>
		withUrl({ ...referenceOutput(issue), updated: true }, undefined, site),
});

function referenceOutput(issue: string): IDataObject {
	return /^\d+$/.test(issue) ? { id: issue } : { key: issue };
}
