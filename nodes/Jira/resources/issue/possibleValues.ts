import type { Send } from '../../../connection';
import type { RunContext, ValuesByField } from '../../../operation';
import { issueTypesOnce, transitionsOf, type TRANSITIONS } from '../../fieldMetadata';
import {
	createOptions,
	editOptions,
	optionsLikeIn,
	optionsOf,
	type EDIT_META,
	type createOptionsEndpoints,
	type FieldOptions,
} from './fieldOptions';

const ISSUE_TYPE = 'issuetype';

/**
 * The values of refused fields of an issue. The types that it can get are its own; the options of other fields are
 * read once for all issues of a project.
 */
export async function valuesForEdit(
	refused: readonly string[],
	{ issue }: { readonly issue: string },
	context: RunContext<typeof EDIT_META>,
): Promise<ValuesByField> {
	if (!refused.includes(ISSUE_TYPE)) return valuesIn(await optionsLikeIn(issue, context));
	const { [ISSUE_TYPE]: types, ...others } = valuesIn(await editOptions(issue, context.send));
	return types === undefined
		? others
		: {
				...others,
				[ISSUE_TYPE]: {
					...types,
					because:
						'Jira changes the type only to one with the same workflow and level; for another, move the issue in Jira.',
				},
			};
}

/** The same for fields on the screens of an issue's transitions, which an edit may not have. */
export async function valuesForTransition(
	refused: readonly string[],
	asked: { readonly issue: string },
	context: RunContext<typeof EDIT_META | typeof TRANSITIONS>,
): Promise<ValuesByField> {
	const onScreens = valuesIn(await screenOptions(asked.issue, context.send));
	return refused.every((field) => field in onScreens)
		? onScreens
		: { ...(await valuesForEdit(refused, asked, context)), ...onScreens };
}

/** The values of refused fields of a new issue. */
export async function valuesForCreate(
	refused: readonly string[],
	{ project, issueType }: { readonly project: string; readonly issueType: string },
	context: RunContext<(typeof createOptionsEndpoints)[number]>,
): Promise<ValuesByField> {
	if (refused.includes('project')) return {};
	if (!refused.includes(ISSUE_TYPE)) {
		return valuesIn(await createOptions(project, issueType, context));
	}
	return valuesIn({ [ISSUE_TYPE]: await issueTypesOnce(project, context) });
}

/** The options on the screens of all transitions that are possible now. */
async function screenOptions(issue: string, send: Send<typeof TRANSITIONS>): Promise<FieldOptions> {
	const transitions = await transitionsOf(issue, send);
	return optionsOf(transitions.flatMap(({ fields }) => fields));
}

function valuesIn(options: FieldOptions): ValuesByField {
	const named = Object.entries(options).map(([id, choices = []]) => {
		const values = choices.map(({ value, name }) => value ?? name);
		return [id, { values: values.filter((one) => one !== undefined) }] as const;
	});
	return Object.fromEntries(named.filter(([, { values }]) => values.length > 0));
}
