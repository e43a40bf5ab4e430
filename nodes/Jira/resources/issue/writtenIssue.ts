import type { IDataObject } from 'n8n-workflow';
import { call } from '../../../connection';
import type { RunContext } from '../../../operation';
import type { TextFormat } from '../../../values/richText';
import { issueTypesIn } from '../../fieldMetadata';
import type { WrittenIssue } from './fieldChange';
import { createOptions, createOptionsEndpoints, EDIT_META, optionsLikeIn } from './fieldOptions';
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
		current: async () => await Promise.resolve(undefined),
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
			(await context.loadOnce(`project of ${issue}`, async () => {
				const fields = await fieldsOf(issue, 'project', context);
				return (fields?.['project'] as { key?: string } | undefined)?.key;
			})),
		current: async (field) => (await fieldsOf(issue, field, context))?.[field],
		options: async () => await optionsLikeIn(issue, context),
		isSubTask: async () => await Promise.resolve(false),
	};
}

/** An issue's fields as Jira has them, only one of them. */
async function fieldsOf(
	issue: string,
	field: string,
	{ send }: Pick<RunContext<typeof ISSUE>, 'send'>,
): Promise<IDataObject | undefined> {
	const answer = await send(
		call(ISSUE, { path: { issueIdOrKey: issue }, query: { fields: field } }),
	);
	return (answer as { fields?: IDataObject }).fields;
}
