import type { IDataObject } from 'n8n-workflow';
import { call, type FileToSend } from '../../../../connection';
import type { ItemContext } from '../../../../operation';
import {
	createMetaEndpoints,
	fieldsOfNew,
	knownIssueTypeId,
	type FieldEntry,
} from '../../../fieldMetadata';
import { projectCalled } from '../../../projectCalled';
import { attachEach, attachSteps, uploadEndpoints } from '../../attachment/uploads';
import { addedComment } from '../../comment/addedComment';
import { changesOfIssue } from '../changesOfIssue';
import { bodyOfNew } from '../create/preparedIssue';
import { createdIssues, createdIssuesEndpoints } from '../createdIssues';
import type { IssueChanges } from '../fieldChange';
import { fieldEndpoints } from '../fieldTarget';
import { fieldCalled, knownFields } from '../knownFields';
import { withUrl } from '../issueOutput';
import { ownChanges } from '../ownFields';
import { newIssue, newIssueEndpoints } from '../writtenIssue';
import { copiedComments, copiedCommentsEndpoints } from './copiedComments';
import { copiedFields } from './copiedFields';
import { copiedFiles, copiedFilesEndpoints } from './copiedFiles';
import { cloneLink, copiedLinksEndpoints, link, linksIn, type CopiedLink } from './copiedLinks';
import type { CloneInput } from './form';

const CREATE = 'POST /rest/api/3/issue';
const ISSUE = 'GET /rest/api/3/issue/{issueIdOrKey}';

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
	cloud: [...ON_BOTH, ...fieldEndpoints.cloud, ...createdIssuesEndpoints.cloud],
	dataCenter: [...ON_BOTH, ...fieldEndpoints.dataCenter, ...createdIssuesEndpoints.dataCenter],
} as const;

export type CloneContext = ItemContext<
	(typeof cloneEndpoints.cloud)[number] | (typeof cloneEndpoints.dataCenter)[number]
>;

/** The longest summary that Jira accepts. */
const LONGEST_SUMMARY = 255;

/** All that a clone gets, known before anything is written. */
interface Plan {
	readonly body: IDataObject;
	readonly find: (() => Promise<IDataObject | undefined>) | undefined;
	readonly links: readonly CopiedLink[];
	readonly files: readonly FileToSend[];
	readonly comments: readonly IDataObject[];
}

/** Clones an issue: reads all that is copied, then creates the clone, and adds links, files and comments to it. */
export async function clonedIssue(asked: CloneInput, context: CloneContext): Promise<IDataObject> {
	const original = (await context.send(
		call(ISSUE, { path: { issueIdOrKey: asked.issue }, query: { fields: '*all' } }),
	)) as IDataObject;
	const { body, find, links, files, comments } = await planOf(asked, original, context);
	const [creating, ...following] = context.steps.plan(
		'Create clone',
		...links.map(({ other }) => ({ step: `Link to ${other}`, again: 'harmless' }) as const),
		...attachSteps(files),
		...comments.map((_, index) => `Copy comment ${index + 1}`),
	);
	const created = await creating.carryOut(
		async () =>
			await context.doOrFind(
				async () => (await context.send(call(CREATE, { body }))) as IDataObject,
				() => (context.marks.wanted ? find : undefined),
			),
	);
	const key = String(created['key']);
	const stepsOfFiles = following.slice(links.length, links.length + files.length);
	const stepsOfComments = following.slice(links.length + files.length);
	for (const [index, one] of links.entries()) {
		await following[index]?.carryOut(async () => await link(key, one, context));
	}
	await attachEach(key, files, stepsOfFiles, context);
	// One after the other: Jira sorts them by when they were added.
	for (const [index, comment] of comments.entries()) {
		await stepsOfComments[index]?.carryOut(async () => await addedComment(key, comment, context));
	}
	const copied = { links: links.length, attachments: files.length, comments: comments.length };
	return withUrl({ id: created['id'], key, clonedFrom: original['key'], ...copied }, context.site);
}

async function planOf(
	asked: CloneInput,
	original: IDataObject,
	context: CloneContext,
): Promise<Plan> {
	const { include, linkToOriginal } = asked;
	const fields = (original['fields'] ?? {}) as IDataObject;
	const { project, issueType, screen } = await placeOf(asked, fields, context);
	const summary = summaryOf(asked, fields);
	const written = await fieldsOf(asked, fields, { project, issueType, screen, summary }, context);
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
		links: [...(own ? [own] : []), ...(include.includes('links') ? linksIn(fields) : [])],
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
