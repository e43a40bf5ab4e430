import { call } from '../../../connection';
import type { RunContext } from '../../../operation';
import type { TextFormat } from '../../../values/richText';
import type { WrittenIssue } from './fieldChange';
import {
	createOptions,
	createOptionsEndpoints,
	EDIT_META,
	issueTypesIn,
	optionsLikeIn,
} from './fieldOptions';
import { ISSUE } from './issueState';

/** The endpoints for what the values of a new issue depend on. */
export const newIssueEndpoints = createOptionsEndpoints;

/** A new issue, whose fields are written. */
export function newIssue(
	project: string,
	issueType: string,
	textFormat: TextFormat | undefined,
	context: RunContext<(typeof newIssueEndpoints)[number]>,
): WrittenIssue {
	return {
		textFormat,
		project: async () => await Promise.resolve(project),
		options: async () => await createOptions(project, issueType, context),
		isSubTask: async () => {
			const types = await context.loadOnce(
				`types of issues in ${project}`,
				async () => await issueTypesIn(project, context.send),
			);
			const wanted = issueType.toLowerCase();
			const type = types.find(({ id, name }) => id === issueType || name.toLowerCase() === wanted);
			return type?.subtask === true;
		},
	};
}

/** The endpoints for what the values of an existing issue depend on. */
export const existingIssueEndpoints = [EDIT_META, ISSUE] as const;

/** An issue that exists, whose fields are written. */
export function existingIssue(
	issue: string,
	textFormat: TextFormat | undefined,
	context: RunContext<(typeof existingIssueEndpoints)[number]>,
): WrittenIssue {
	return {
		textFormat,
		project: async () =>
			/^(.+)-\d+$/.exec(issue)?.[1] ??
			(await context.loadOnce(`project of ${issue}`, async () => await projectOf(issue, context))),
		options: async () => await optionsLikeIn(issue, context),
		isSubTask: async () => await Promise.resolve(false),
	};
}

/** The key of the project of an issue that is known by its ID. */
async function projectOf(
	issue: string,
	{ send }: Pick<RunContext<typeof ISSUE>, 'send'>,
): Promise<string | undefined> {
	const answer = await send(
		call(ISSUE, { path: { issueIdOrKey: issue }, query: { fields: 'project' } }),
	);
	return (answer as { fields?: { project?: { key?: string } } }).fields?.project?.key;
}
