import { call } from '../../../../connection';
import type { RunContext, Step } from '../../../../operation';
import type { TextFormat } from '../../../../values/richText';
import { PEOPLE } from '../../../people';
import { richText } from '../../../richText';
import { addedComment, addedCommentEndpoints } from '../../comment/addedComment';
import { ISSUE_PROPERTY, syncEntryOf, type KnownIssue } from './candidates';
import { digestOf, syncProperty } from './syncProperty';

const EDIT = 'PUT /rest/api/3/issue/{issueIdOrKey}';

/** The endpoints for a comment that is added only once. */
export const commentOnceEndpoints = [
	...addedCommentEndpoints,
	ISSUE_PROPERTY,
	EDIT,
	PEOPLE,
] as const;

type Context = RunContext<(typeof commentOnceEndpoints)[number]>;

interface Comment {
	readonly text: string | Readonly<Record<string, unknown>>;
	readonly format: TextFormat;
}

/**
 * Whether the last comment that this node has added to the issue in this way was another one. It is kept with the
 * issue, so that a workflow that runs every hour does not repeat it.
 */
export async function isNew(
	{ text }: Comment,
	{ key, entry }: KnownIssue,
	context: Context,
): Promise<boolean> {
	const said = (entry ?? (await syncEntryOf(key, context)))?.said;
	return said !== digestOf(text);
}

/** Adds a comment, and keeps that it was added. */
export async function commentOn(
	{ key, entry }: KnownIssue,
	{ text, format }: Comment,
	[adding, keeping]: readonly [Step, Step],
	context: Context,
): Promise<void> {
	const body = await richText({ format, text }, context);
	await adding.carryOut(async () => await addedComment(key, { body }, context));
	await keeping.carryOut(async () => {
		const known = entry ?? (await syncEntryOf(key, context)) ?? {};
		const properties = [syncProperty({ ...known, said: digestOf(text) })];
		await context.send(call(EDIT, { path: { issueIdOrKey: key }, body: { properties } }));
		return undefined;
	});
}

/** The steps of such a comment. */
export const COMMENT_STEPS = [
	'Add comment',
	{ step: 'Keep that it was added', again: 'harmless' },
] as const;
