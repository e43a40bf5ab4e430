import type { IDataObject } from 'n8n-workflow';
import { marked, type PrepareContext } from '../../../../operation';
import { byIdOrKey, byIdOrName } from '../../../../values/named';
import { projectCalled } from '../../../projectCalled';
import { picturesOf } from '../../attachment/pictures';
import { filesToAttach, uploadEndpoints } from '../../attachment/uploads';
import { changesOfIssue } from '../changesOfIssue';
import { bodyOf, type IssueChanges } from '../fieldChange';
import { fieldEndpoints } from '../fieldTarget';
import { ownChanges } from '../ownFields';
import { newIssue, newIssueEndpoints } from '../writtenIssue';
import type { CreateInput, NewIssueInput } from './form';

const ON_BOTH = [...newIssueEndpoints, ...uploadEndpoints] as const;

/** The endpoints for what the request for a new issue depends on. */
export const preparedIssueEndpoints = {
	cloud: [...ON_BOTH, ...fieldEndpoints.cloud],
	dataCenter: [...ON_BOTH, ...fieldEndpoints.dataCenter],
} as const;

type Context = PrepareContext<
	(typeof preparedIssueEndpoints.cloud)[number] | (typeof preparedIssueEndpoints.dataCenter)[number]
>;

/** A new issue with its project, its fields in Jira's own form, its files and its mark. */
export async function preparedIssue<Asked extends NewIssueInput>(
	{ additionalFields: { attachments, ...additional }, ...asked }: Asked,
	context: Context,
) {
	const project = await projectCalled(asked.project, context);
	const { issueType, summary, description } = asked;
	const format = additional.textFormat ?? asked.textFormat;
	const pictures = await picturesOf(asked.textFormat, description, context.files);
	return {
		...asked,
		project,
		additionalFields: additional,
		files: await filesToAttach([...(attachments ?? []), ...pictures.fields], context),
		mark: context.marks.next(),
		written: await changesOfIssue(
			[
				...ownChanges({ summary, description }, 'Create'),
				...ownChanges(additional, 'Additional Fields'),
			],
			asked.otherFields,
			[],
			{ ...newIssue(project.value, issueType, format, context), files: pictures.shown },
			context,
		),
	};
}

/** The body of the request that creates an issue. */
export function bodyOfNew({
	project,
	issueType,
	mark,
	written,
}: Pick<CreateInput, 'project' | 'issueType' | 'mark' | 'written'>): IDataObject {
	const { fields = {}, update } = written ?? NOTHING;
	const own = { project: byIdOrKey(project.value), issuetype: byIdOrName(issueType) };
	return { ...marked(mark), ...bodyOf({ fields: { ...own, ...fields }, update }) };
}

const NOTHING: IssueChanges = { fields: {}, update: {} };
