import type { IDataObject } from 'n8n-workflow';
import { call } from '../../../../connection';
import type { ItemContext } from '../../../../operation';
import { foldedName } from '../../../../values/named';
import { bodyOfNew } from '../create/preparedIssue';
import { changesOfIssue } from '../changesOfIssue';
import { createdIssues, createdIssuesEndpoints } from '../createdIssues';
import { bodyOf, type IssueChanges, type WrittenIssue } from '../fieldChange';
import { fieldEndpoints } from '../fieldTarget';
import { withUrl } from '../issueOutput';
import { ownChanges } from '../ownFields';
import {
	existingIssue,
	existingIssueEndpoints,
	newIssue,
	newIssueEndpoints,
} from '../writtenIssue';
import type { KnownIssue } from './candidates';
import { isClosed, moveTo, transitionTo } from './closing';
import { commentOn, COMMENT_STEPS, isNew } from './commentOnce';
import type { UpsertInput } from './form';
import { foundIssue, queryOf, type FoundIssue } from './foundIssue';
import { missingEndpoints } from './missing';
import { syncProperty, type SyncEntry } from './syncProperty';

const CREATE = 'POST /rest/api/3/issue';
const EDIT = 'PUT /rest/api/3/issue/{issueIdOrKey}';

const ON_BOTH = [CREATE, EDIT, ...newIssueEndpoints, ...existingIssueEndpoints] as const;

/** The endpoints for creating or updating an issue. */
export const upsertEndpoints = {
	cloud: [
		...ON_BOTH,
		...fieldEndpoints.cloud,
		...createdIssuesEndpoints.cloud,
		...missingEndpoints.cloud,
	],
	dataCenter: [
		...ON_BOTH,
		...fieldEndpoints.dataCenter,
		...createdIssuesEndpoints.dataCenter,
		...missingEndpoints.dataCenter,
	],
} as const;

export type UpsertContext = ItemContext<
	(typeof upsertEndpoints.cloud)[number] | (typeof upsertEndpoints.dataCenter)[number]
>;

/** What items have in common that mean the same issue: they follow one another. */
export function turnOf({ findBy, system = '', foreignId, jql, jqlValues }: UpsertInput): string {
	return findBy === 'jql'
		? JSON.stringify([jql, jqlValues])
		: JSON.stringify([foldedName(system), foreignId]);
}

/** Creates the issue of an item, or updates the one that was found. */
export async function upsertIssue(
	asked: UpsertInput,
	context: UpsertContext,
): Promise<IDataObject> {
	/** By what items mean: what this run wrote. */
	const written = await context.loadOnce(
		'issues that this run wrote',
		async () => await Promise.resolve(new Map<string, KnownIssue>()),
	);
	const turn = turnOf(asked);
	if (asked.findBy === 'jql') queryOf(asked);
	const found = await foundIssue(asked, written.get(turn), context);
	const { issue, action } =
		found === undefined ? await create(asked, context) : await change(asked, found, context);
	written.set(turn, issue);
	const { system, foreignId } = asked;
	return withUrl(
		{
			id: issue.id,
			key: issue.key,
			action,
			...(foreignId !== undefined && { system, foreignId }),
		},
		context.site,
	);
}

/** What became of an issue. */
interface Written {
	readonly issue: KnownIssue;
	readonly action: 'commented' | 'created' | 'reopened' | 'unchanged' | 'updated';
}

async function create(asked: UpsertInput, context: UpsertContext): Promise<Written> {
	const { project, issueType, summary, system, foreignId } = asked;
	const mark = context.marks.next();
	const format = formatOf(asked);
	const changes = await changesOf(
		asked,
		newIssue(project.value, issueType, format, context),
		context,
	);
	const entry: SyncEntry | undefined =
		foreignId === undefined ? undefined : { system: system ?? '', id: foreignId };
	const { properties = [], ...fields } = bodyOfNew({ project, issueType, mark, written: changes });
	const kept = [
		...(properties as IDataObject[]),
		...(entry === undefined ? [] : [syncProperty(entry)]),
	];
	const request = call(CREATE, {
		body: { ...fields, ...(kept.length > 0 && { properties: kept }) },
	});
	const issue = await context.doOrFind(
		async () => (await context.send(request)) as IDataObject,
		() =>
			mark !== undefined && context.marks.wanted
				? async () => (await createdIssues(context)([{ mark, project, summary }]))[0]
				: undefined,
	);
	const { id, key } = issue;
	return { issue: { id: String(id), key: String(key), entry }, action: 'created' };
}

async function change(
	asked: UpsertInput,
	found: FoundIssue,
	context: UpsertContext,
): Promise<Written> {
	const { key, state } = found;
	if (state !== undefined && isClosed(state.status) && asked.ifClosed === 'comment') {
		return await comment(asked, found, context);
	}
	const changes = await changesOf(asked, existingIssue(key, formatOf(asked), context), context);
	const reopening =
		state !== undefined && isClosed(state.status) && asked.ifClosed === 'reopen'
			? { state, transition: transitionTo({ closed: false, status: asked.reopenStatus }, state) }
			: undefined;
	const [moving, writing] = context.steps.plan(
		reopening && { step: `Move to "${reopening.transition.to.name}"`, again: 'harmless' },
		{ step: 'Write fields', again: 'harmless' },
	);
	if (reopening !== undefined) {
		const { transition, state: closed } = reopening;
		await moving?.carryOut(async () => await moveTo(transition, closed, {}, context));
	}
	await writing.carryOut(async () => {
		const body = { ...bodyOf(changes), ...nothingSaid(found.entry) };
		await context.send(call(EDIT, { path: { issueIdOrKey: key }, body }));
		return found;
	});
	return { issue: found, action: reopening === undefined ? 'updated' : 'reopened' };
}

async function comment(
	{ closedComment: text = '', textFormat: format }: UpsertInput,
	issue: FoundIssue,
	context: UpsertContext,
): Promise<Written> {
	if (!(await isNew({ text, format }, issue, context))) return { issue, action: 'unchanged' };
	await commentOn(issue, { text, format }, context.steps.plan(...COMMENT_STEPS), context);
	return { issue: { id: issue.id, key: issue.key }, action: 'commented' };
}

/** Its record is there again: a later comment that it is missing is no repetition. */
function nothingSaid({ said, ...entry }: SyncEntry = {}): IDataObject {
	return said === undefined ? {} : { properties: [syncProperty(entry)] };
}

function formatOf({ additionalFields, textFormat }: UpsertInput) {
	return additionalFields.textFormat ?? textFormat;
}

async function changesOf(
	{ summary, description, additionalFields, otherFields }: UpsertInput,
	issue: WrittenIssue,
	context: UpsertContext,
): Promise<IssueChanges> {
	return await changesOfIssue(
		[
			...ownChanges({ summary, description }, 'Create or Update'),
			...ownChanges(additionalFields, 'Additional Fields'),
		],
		otherFields,
		[],
		issue,
		context,
	);
}
