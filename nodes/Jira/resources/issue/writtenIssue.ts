import type { RunContext } from '../../../operation';
import { projectInKey } from '../../../values/issueReference';
import { isCalled } from '../../../values/named';
import type { TextFormat } from '../../../values/richText';
import { issueTypesOnce } from '../../fieldMetadata';
import type { WrittenIssue } from './fieldChange';
import { createOptions, createOptionsEndpoints, EDIT_META, optionsLikeIn } from './fieldOptions';
import { currentValue, ISSUE } from './issueState';

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
			const types = await issueTypesOnce(project, context);
			return types.find((type) => isCalled(type, issueType))?.subtask === true;
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
			projectInKey(issue) ??
			(await context.loadOnce(`project of ${issue}`, async () => {
				const project = await currentValue(issue, 'project', context.send);
				return (project as { key?: string } | undefined)?.key;
			})),
		current: async (field) => await currentValue(issue, field, context.send),
		options: async () => await optionsLikeIn(issue, context),
		isSubTask: async () => await Promise.resolve(false),
	};
}
