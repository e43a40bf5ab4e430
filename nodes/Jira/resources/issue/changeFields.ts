import { labelsField } from '../../../fields';
import { descriptionField, namedFields, summaryField } from './issueFields';

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
