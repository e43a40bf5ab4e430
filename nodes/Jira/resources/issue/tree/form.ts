import {
	attachmentsField,
	collectionField,
	dateField,
	labelsField,
	listField,
	lineField,
	placeholdersField,
	preparedField,
	relativeDateField,
	type Values,
} from '../../../../fields';
import { MOST_FILES } from '../../attachment/uploadQueue';
import { newIssueFields, preparedFields } from '../create/form';
import { namedFields } from '../issueFields';

/** An item of the same run, by its local ID. */
export interface Local {
	readonly itemIndex: number;
	readonly localId: string;
}

/** A link of a new issue. */
export interface TreeLink {
	/** As it was written. */
	readonly text: string;
	/** How the issue is linked: `blocks`. */
	readonly words: string;
	readonly to: Local | { readonly key: string };
}

/** Where an issue stands among the others of the run. */
export interface TreePlace {
	/** The item whose issue is its parent. */
	readonly above?: Local;
	/** Key or ID of its parent. */
	readonly parent?: string;
	readonly links: readonly TreeLink[];
	/** The keys of the issues that were created, by item; undefined until all of them were. */
	readonly created?: ReadonlyMap<number, string>;
}

/** Texts of this length name any record. */
const LONGEST = 255;

const { assignee, components, environment, fixVersions, priority, reporter, textFormat, versions } =
	namedFields;

/** One issue of a tree: which one it is, what it stands below, and its fields. */
export const treeFields = {
	localId: lineField('Local ID', LONGEST, {
		placeholder: 'e.g. a',
		description:
			'What the other items of this run call the issue, to be its children or to be linked to it; it is not sent to Jira',
	}),
	parent: lineField("Parent's Local ID", LONGEST, {
		placeholder: 'e.g. a or SUP-123',
		description:
			'The Local ID of the item whose issue is the parent, or the key of an issue that exists; empty for an issue without a parent',
	}),
	project: newIssueFields.project,
	issueType: newIssueFields.issueType,
	summary: newIssueFields.summary,
	description: newIssueFields.description,
	textFormat: newIssueFields.textFormat,
	links: listField(
		'Links',
		{
			placeholder: 'e.g. blocks b, relates to SUP-1',
			description:
				'How the issue is linked, and the Local ID of an item or the key of an issue; made once all issues are created',
		},
		'blocks b, relates to SUP-1',
	),
	startDate: dateField('Start Date', {
		description: 'The day from which +3d (days) and +2w (weeks) in dates count; by default today',
	}),
	placeholders: placeholdersField(),
	additionalFields: collectionField('Additional Fields', {
		assignee,
		components,
		duedate: relativeDateField('Due Date', {
			description:
				"The day by which it should be done: a date, or days or weeks from the 'Start Date'",
		}),
		environment,
		fixVersions,
		labels: labelsField(),
		attachments: attachmentsField(MOST_FILES, 'They are attached once all issues are created.'),
		priority,
		reporter,
		textFormat,
		versions,
	}),
	otherFields: newIssueFields.otherFields,
	...preparedFields,
	/** Determined for the whole run, see `treePlan`. */
	place: preparedField<TreePlace>(),
};

export type TreeInput = Values<typeof treeFields>;
