import type { FileToSend } from '../../../../connection';
import {
	attachmentsField,
	collectionField,
	issueTypeField,
	labelsField,
	labelWanting,
	otherFieldsField,
	preparedField,
	projectField,
	textField,
	textFormatField,
	type Values,
} from '../../../../fields';
import { MOST_FILES } from '../../attachment/uploadQueue';
import type { IssueChanges } from '../fieldChange';
import { descriptionField, namedFields, summaryField } from '../issueFields';

/** The fields of a new issue, as the user fills them in. */
export const newIssueFields = {
	project: projectField({
		required: true,
		description: 'The project in which the issue is created',
	}),
	issueType: issueTypeField({ required: true, description: "One of the project's issue types" }),
	summary: summaryField({ required: true }),
	description: descriptionField(),
	textFormat: textFormatField('description'),
	additionalFields: collectionField('Additional Fields', {
		...namedFields,
		labels: labelsField(),
		attachments: attachmentsField(
			MOST_FILES,
			'They are attached once the issue is created. Files that an HTML description shows as pictures are attached in any case.',
		),
		status: textField(labelWanting('Status', 'Name or ID'), {
			placeholder: 'e.g. In Progress',
			description: 'The status to which the issue is moved once it is created',
		}),
	}),
	otherFields: otherFieldsField({ method: 'fieldsToCreate', first: 'form', existing: false }),
};

/** What is determined before the request for a new issue is built. */
export const preparedFields = {
	/** The fields in Jira's own form, see `preparedIssue`. */
	written: preparedField<IssueChanges>(),
	/** The files to attach. */
	files: preparedField<readonly FileToSend[]>(),
	/** The mark by which the issue is found if the answer is lost. */
	mark: preparedField<string>(),
};

/** A new issue, as the user fills it in. */
export type NewIssueInput = Values<typeof newIssueFields>;

/** A new issue with all that its request needs. */
export type CreateInput = NewIssueInput & Values<typeof preparedFields>;
