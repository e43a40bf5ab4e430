import type { IDataObject } from 'n8n-workflow';
import type { FileToSend } from '../../../../connection';
import type { ItemContext } from '../../../../operation';
import {
	createMetaEndpoints,
	fieldsOfNew,
	knownIssueTypeId,
	type FieldEntry,
} from '../../../fieldMetadata';
import { projectCalled } from '../../../projectCalled';
import { uploadEndpoints } from '../../attachment/uploads';
import { changesOfIssue } from '../changesOfIssue';
import { bodyOfNew } from '../create/preparedIssue';
import { createdIssues, createdIssuesEndpoints } from '../createdIssues';
import type { IssueChanges } from '../fieldChange';
import { fieldEndpoints } from '../fieldTarget';
import { fieldCalled, knownFields } from '../knownFields';
import { ownChanges } from '../ownFields';
import { withPlaceholders } from '../tree/filledIssue';
import { newIssue, newIssueEndpoints } from '../writtenIssue';
import { copiedComments, copiedCommentsEndpoints } from './copiedComments';
import { copiedFields } from './copiedFields';
import { copiedFiles, copiedFilesEndpoints } from './copiedFiles';
import { cloneLink, copiedLinksEndpoints, linksIn, type CopiedLink } from './copiedLinks';
import { descendantsEndpoints } from './descendants';
import type { CloneInput } from './form';

/** The endpoint that creates the clone. */
export const CREATE = 'POST /rest/api/3/issue';
/** The endpoint that reads the original. */
export const ISSUE = 'GET /rest/api/3/issue/{issueIdOrKey}';

const ON_BOTH = [
	CREATE,
	ISSUE,
	...createMetaEndpoints,
	...newIssueEndpoints,
	...copiedLinksEndpoints,
	...copiedCommentsEndpoints,
	...copiedFilesEndpoints,
	...uploadEndpoints,
] as const;

/** The endpoints for cloning an issue. */
export const cloneEndpoints = {
	cloud: [
		...ON_BOTH,
		...fieldEndpoints.cloud,
		...createdIssuesEndpoints.cloud,
		...descendantsEndpoints.cloud,
	],
	dataCenter: [
		...ON_BOTH,
		...fieldEndpoints.dataCenter,
		...createdIssuesEndpoints.dataCenter,
		...descendantsEndpoints.dataCenter,
	],
} as const;

export type CloneContext = ItemContext<
	(typeof cloneEndpoints.cloud)[number] | (typeof cloneEndpoints.dataCenter)[number]
>;

/** The longest summary that Jira accepts. */
const LONGEST_SUMMARY = 255;

/** All that a clone gets, known before anything is written. */
export interface ClonePlan {
	readonly body: IDataObject;
	readonly find: (() => Promise<IDataObject | undefined>) | undefined;
	readonly links: readonly CopiedLink[];
	readonly files: readonly FileToSend[];
	readonly comments: readonly IDataObject[];
}

/**
 * What a clone of an issue gets.
 *
 * @param family the keys of all issues that are cloned with it: links among them are always copied, each once
 */
export async function plannedClone(
	asked: CloneInput,
	original: IDataObject,
	family: ReadonlySet<string>,
	context: CloneContext,
): Promise<ClonePlan> {
	const { include, linkToOriginal, placeholders } = asked;
	const fields = (original['fields'] ?? {}) as IDataObject;
	const { project, issueType, screen } = await placeOf(asked, fields, context);
	const summary = withPlaceholders(summaryOf(asked, fields), placeholders);
	const written = withPlaceholders(
		await fieldsOf(asked, fields, { project, issueType, screen, summary }, context),
		placeholders,
	);
	const mark = context.marks.next();
	const own = linkToOriginal ? await cloneLink(String(original['key']), context) : undefined;
	if (linkToOriginal && own === undefined) {
		context.tell('This Jira has no type of link for clones, so the original was not linked.');
	}
	return {
		body: bodyOfNew({ project: { by: 'key', value: project }, issueType, mark, written }),
		find:
			mark === undefined
				? undefined
				: async () =>
						(await createdIssues(context)([{ mark, project: { value: project }, summary }]))[0],
		links: [
			...(own ? [own] : []),
			...linksIn(fields).filter(({ other, isOutward }) =>
				family.has(other) ? isOutward : include.includes('links'),
			),
		],
		files: include.includes('attachments') ? await copiedFiles(original, context) : [],
		comments: include.includes('comments')
			? await copiedComments(String(original['key']), context)
			: [],
	};
}

/** Where the clone is created, and what its create screen has. */
interface ClonePlace {
	readonly project: string;
	/** ID of its type. */
	readonly issueType: string;
	readonly screen: readonly FieldEntry[];
}

async function placeOf(
	{ changes }: CloneInput,
	{ project: ownProject, issuetype }: IDataObject,
	context: CloneContext,
): Promise<ClonePlace> {
	const home = String((ownProject as IDataObject)['key']);
	const project =
		changes.project === undefined ? home : (await projectCalled(changes.project, context)).value;
	const { id, name } = issuetype as IDataObject;
	const typeCalled = changes.issueType ?? String(project === home ? id : name);
	return await context.loadOnce(`create screen of ${typeCalled} in ${project}`, async () => {
		const issueType = await knownIssueTypeId(typeCalled, project, context.send);
		return { project, issueType, screen: await fieldsOfNew(project, issueType, context) };
	});
}

function summaryOf({ changes, summaryPrefix = '' }: CloneInput, { summary }: IDataObject): string {
	return (
		changes.summary ?? [summaryPrefix, summary].filter(Boolean).join(' ').slice(0, LONGEST_SUMMARY)
	);
}

/** The fields of the original that the clone can have, and the changed ones. */
async function fieldsOf(
	{ changes, otherFields }: CloneInput,
	fields: IDataObject,
	{ project, issueType, screen, summary }: ClonePlace & { readonly summary: string },
	context: CloneContext,
): Promise<IssueChanges> {
	const own = ownChanges({ ...changes, summary }, 'Changes').filter(
		({ field }) => field.id !== 'issuetype',
	);
	const known = otherFields.length > 0 ? await knownFields(context) : undefined;
	const others = otherFields.map(({ id }) => known && fieldCalled(id, known, 'Other Fields').id);
	const changed = new Set([...own.map(({ field }) => field.id), ...others].map(String));
	// Data Center's texts are in wiki markup; those of Cloud are documents, whatever the format.
	const copied = await changesOfIssue(
		copiedFields(fields, screen, changed),
		[],
		[],
		newIssue(project, issueType, 'wiki', context),
		context,
	);
	const written = await changesOfIssue(
		own,
		otherFields,
		[],
		newIssue(project, issueType, changes.textFormat, context),
		context,
	);
	return {
		fields: { ...copied.fields, ...written.fields },
		update: { ...copied.update, ...written.update },
	};
}
