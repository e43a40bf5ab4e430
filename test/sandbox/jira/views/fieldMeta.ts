import type { FieldDefinition } from '../fields/definition';
import type { Screen } from '../fields/screens';
import type { Project } from '../model';
import { defaultPriorityId } from '../seed/catalogue';
import { priorityView } from './catalogue';
import type { ViewContext } from './context';

function defaultOf(field: FieldDefinition, view: ViewContext): Record<string, unknown> {
	if (field.id === 'reporter') return { hasDefaultValue: true };
	const priority = view.jira.priorities.find((one) => one.id === defaultPriorityId);
	if (field.id !== 'priority' || !priority) return { hasDefaultValue: false };
	return { hasDefaultValue: true, defaultValue: priorityView(priority, view) };
}

/** How a field is filled in: part of createmeta, editmeta and transitions. */
function fieldMeta(
	field: FieldDefinition,
	screen: Screen,
	project: Project,
	view: ViewContext,
	issueTypeId?: string,
): Record<string, unknown> {
	const { kind } = field;
	const autoComplete = kind?.autoComplete?.(project, view);
	return {
		required: screen.required.has(field.id),
		schema: field.schema,
		name: field.name,
		...(view.jira.flavour === 'cloud' ? { key: field.id } : {}),
		...(autoComplete ? { autoCompleteUrl: autoComplete } : {}),
		...defaultOf(field, view),
		operations: kind?.operations ?? [],
		...(kind?.allowedValues
			? { allowedValues: kind.allowedValues(view, field, project, issueTypeId) }
			: {}),
	};
}

/** Comments are not a field, but a screen for editing lists them as one. */
const commentMeta = {
	required: false,
	schema: { type: 'comments-page', system: 'comment' },
	name: 'Comment',
	hasDefaultValue: false,
	operations: ['add', 'edit', 'remove'],
};

/**
 * The fields of a screen, by id.
 *
 * @param edited for a screen to edit an issue: its type, and whether comments can be added
 */
export function fieldsMeta(
	screen: Screen,
	project: Project,
	view: ViewContext,
	edited?: { readonly issueTypeId: string; readonly withComment: boolean },
): Record<string, unknown> {
	const onCloud = view.jira.flavour === 'cloud';
	const entries = view.jira.fields
		.filter((field) => screen.fields.has(field.id))
		.map((field) => {
			const meta = fieldMeta(field, screen, project, view, edited?.issueTypeId);
			return [field.id, onCloud ? meta : { ...meta, fieldId: field.id }] as const;
		});
	const comment = onCloud
		? { ...commentMeta, key: 'comment' }
		: { ...commentMeta, fieldId: 'comment' };
	return { ...Object.fromEntries(entries), ...(edited?.withComment ? { comment } : {}) };
}

/** The same as a list with `fieldId`, as createmeta pages it. */
export function fieldMetaList(
	screen: Screen,
	project: Project,
	view: ViewContext,
): Array<Record<string, unknown>> {
	return view.jira.fields
		.filter((field) => screen.fields.has(field.id))
		.map((field) => ({ ...fieldMeta(field, screen, project, view), fieldId: field.id }));
}
