import type { IDataObject } from 'n8n-workflow';
import type { Site } from '../../../connection';
import {
	booleanField,
	collectionField,
	fieldsToClearField,
	issueField,
	labelsField,
	otherFieldsField,
	preparedField,
	type Values,
} from '../../../fields';
import { bulkTask, ItemRefused, operation } from '../../../operation';
import { EDIT_META, optionsLikeIn } from './fieldOptions';
import {
	clearedFields,
	descriptionField,
	namedFields,
	namedFieldValues,
	otherFieldValues,
	richText,
	summaryField,
} from './issueFields';
import { withUrl } from './issueOutput';
import { FIELDS } from './knownFields';
import { bulkSwitch, inBulk } from './bulk/bulkParameter';
import { MOST_ISSUES } from './bulk/bulkTask';
import {
	bulkUpdateEndpoints,
	refuseUnsupported,
	updateTogether,
	type IssueChanges,
} from './bulk/bulkUpdate';

const form = {
	issue: issueField(),
	changes: collectionField('Changes', {
		summary: summaryField({ required: false }),
		description: descriptionField(),
		...namedFields,
		labels: labelsField(
			'Labels (Replace)',
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
	}),
	otherFields: otherFieldsField(),
	clear: fieldsToClearField(),
	notifyUsers: booleanField(
		'Notify Users',
		'Whether Jira sends emails to the watchers of the issue; turning this off requires an administrator',
		{ default: true },
	),
	bulk: bulkSwitch(
		'Items with the same changes share a task; not every field can be changed this way.',
	),
	/** Values of other fields in Jira's own form, see `prepare`. */
	otherValues: preparedField<IDataObject>(),
};

type UpdateInput = Values<typeof form>;

/** @throws ItemRefused when there is nothing to change */
function changesOf(asked: UpdateInput, site: Site): IssueChanges {
	const {
		description,
		textFormat,
		labels,
		labelsToAdd = [],
		labelsToRemove = [],
		...named
	} = asked.changes;
	const fields: IDataObject = {
		...namedFieldValues(named, textFormat, site),
		...(description === undefined ? {} : { description: richText(site, textFormat, description) }),
		...asked.otherValues,
	};
	// `add` and `remove` change the current labels, even if others set them meanwhile; `set` replaces them.
	const labelChanges = [
		...(labels === undefined ? [] : [{ set: labels }]),
		...labelsToAdd.map((label) => ({ add: label })),
		...labelsToRemove.map((label) => ({ remove: label })),
	];
	if (Object.keys(fields).length + labelChanges.length === 0) {
		throw new ItemRefused(
			'There is nothing to change',
			"Add a field to 'Changes', 'Other Fields' or 'Fields to Clear'.",
		);
	}
	return { fields, update: labelChanges.length > 0 ? { labels: labelChanges } : {} };
}

export const updateIssue = operation({
	displayName: 'Update',
	action: 'Update issue',
	phrases: ['edit issue', 'assign issue', 'set field', 'label'],
	description: 'Change fields of an issue; other fields keep their values',
	effect: 'updated',
	endpoint: 'PUT /rest/api/3/issue/{issueIdOrKey}',
	endpoints: [FIELDS, EDIT_META, ...bulkUpdateEndpoints],
	fields: form,

	prepare: async (asked, context) => ({
		...asked,
		otherValues: {
			...(await otherFieldValues(
				asked.otherFields,
				context,
				async () => await optionsLikeIn(asked.issue, context),
			)),
			...(await clearedFields(asked.clear ?? [], context)),
		},
	}),
	request: (asked, site) => {
		const { fields, update } = changesOf(asked, site);
		return {
			path: { issueIdOrKey: asked.issue },
			query: { notifyUsers: asked.notifyUsers ? undefined : false },
			body: { fields, update: { ...update } as IDataObject },
		};
	},
	output: (_body, { issue }, site) => updatedOutput(issue, site),
	combine: bulkTask({
		key: (asked, site) => {
			const alike = { ...asked, issue: '' };
			return inBulk(asked, site) ? JSON.stringify(alike) : undefined;
		},
		subject: ({ issue }) => issue,
		size: MOST_ISSUES,
		check: async (asked, context) =>
			await refuseUnsupported(changesOf(asked, context.site), context),
		run: async (alike, context) => {
			const [first] = alike;
			if (first === undefined) return [];
			return await updateTogether(
				alike.map(({ issue }) => issue),
				changesOf(first, context.site),
				first.notifyUsers,
				(issue) => updatedOutput(issue, context.site),
				context,
			);
		},
	}),
});

function updatedOutput(issue: string, site: Site): IDataObject {
	return withUrl({ ...referenceOutput(issue), updated: true }, site);
}

function referenceOutput(issue: string): IDataObject {
	return /^\d+$/.test(issue) ? { id: issue } : { key: issue };
}
