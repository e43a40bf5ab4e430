import type { IDataObject } from 'n8n-workflow';
import type { Site } from '../../../connection';
import { labelsField, type Added } from '../../../fields';
import { definedOnly } from '../../../values/definedOnly';
import type { TextFormat } from '../../../values/richText';
import type { LabelChanges } from './bulk/bulkEdit';
import {
	descriptionField,
	namedFields,
	namedFieldValues,
	richText,
	summaryField,
} from './issueFields';

/** The fields of an existing issue that the form has, for editing and transitioning it. */
export const changeFields = {
	summary: summaryField({ required: false }),
	description: descriptionField(),
	...namedFields,
	labels: labelsField(
		'Labels to Set',
		'Labels that replace those of the issue, separated by commas',
	),
	labelsToAdd: labelsField(
		'Labels to Add',
		'Labels to add to those of the issue, separated by commas',
	),
	labelsToRemove: labelsField(
		'Labels to Remove',
		'Labels to remove from the issue, separated by commas',
	),
};

/** Changes of an issue in the form of Jira's edit of one issue. */
export interface IssueChanges {
	/** By field id; `null` clears. */
	readonly fields: IDataObject;
	readonly update: { readonly labels?: LabelChanges; readonly comment?: readonly IDataObject[] };
}

/**
 * Jira's `fields` and `update` for the form's own fields.
 *
 * @param otherFormat the format of another text of the form, which counts where none was added to these fields
 */
export function changesOf(
	{
		description,
		textFormat,
		labels,
		labelsToAdd = [],
		labelsToRemove = [],
		...named
	}: Added<typeof changeFields>,
	otherFormat: TextFormat | undefined,
	site: Site,
): IssueChanges {
	// `add` and `remove` change the current labels, even if others set them meanwhile; `set` replaces them.
	const labelChanges = [
		...(labels === undefined ? [] : [{ set: labels }]),
		...labelsToAdd.map((label) => ({ add: label })),
		...labelsToRemove.map((label) => ({ remove: label })),
	];
	const format = textFormat ?? otherFormat;
	return {
		fields: definedOnly({
			...namedFieldValues(named, format, site),
			description: description === undefined ? undefined : richText(site, format, description),
		}),
		update: labelChanges.length > 0 ? { labels: labelChanges } : {},
	};
}

/** Whether there is nothing to change. */
export function isEmptyChange({ fields, update }: IssueChanges): boolean {
	return Object.keys(fields).length + Object.keys(update).length === 0;
}

/** The body of a request with changes, without what is empty. */
export function bodyOf({ fields, update }: IssueChanges): IDataObject {
	return definedOnly({
		fields: Object.keys(fields).length > 0 ? fields : undefined,
		update: Object.keys(update).length > 0 ? { ...update } : undefined,
	});
}
