import type { CascadingValue, FieldValue, Project } from '../model';
import type { ViewContext } from '../views/context';
import { FieldRefusal, isObject } from './definition';
import type {
	FieldContext,
	FieldDefinition,
	FieldKind,
	FieldOption,
	OptionContext,
} from './definition';
import { listKind } from './lists';

/** Those of every context. */
export function allOptions({ contexts = [] }: FieldDefinition): readonly FieldOption[] {
	return contexts.flatMap(({ options }) => options);
}

/**
 * The options that an issue can get, of the context for its project and type: the one that names them, otherwise the
 * one for all projects. Source: "What are custom field contexts?", support.atlassian.com.
 */
function offered(
	{ contexts = [] }: FieldDefinition,
	project: Project,
	issueTypeId?: string,
): readonly FieldOption[] {
	const fits = ({ issueTypeIds }: OptionContext) =>
		issueTypeIds.length === 0 || issueTypeId === undefined || issueTypeIds.includes(issueTypeId);
	const context =
		contexts.find((one) => one.projectIds.includes(project.id) && fits(one)) ??
		contexts.find((one) => one.projectIds.length === 0 && fits(one));
	return enabled(context?.options ?? []);
}

function enabled(options: readonly FieldOption[]): readonly FieldOption[] {
	return options.filter(({ disabled = false }) => !disabled);
}

function offeredIn({ field, project, issueTypeId }: FieldContext): readonly FieldOption[] {
	return offered(field, project, issueTypeId);
}

function optionOf(id: string, options: readonly FieldOption[]): FieldOption | undefined {
	return options.find((one) => one.id === id);
}

/** What `{ id }` or `{ value }` names an option by, and that option; null if it says neither. */
function named(input: unknown, options: readonly FieldOption[]) {
	if (!isObject(input)) return null;
	// Numbers are no ids here: SelectCustomFieldOperationsHandler of Jira reads both as texts.
	const [id, value] = [input.id, input.value].map((one) => (typeof one === 'string' ? one : null));
	if (id) return { what: `Option id '${id}'`, found: optionOf(id, options) };
	if (value === null || value === undefined) return null;
	return { what: `Option value '${value}'`, found: options.find((one) => one.value === value) };
}

const neither = "Could not find valid 'id' or 'value' in the Parent Option object.";

/** The option of a list, or of one side of a pair; throws FieldRefusal if there is none. */
function chosen(input: unknown, options: readonly FieldOption[]): FieldOption {
	const choice = named(input, options);
	if (choice === null) throw new FieldRefusal(neither);
	if (choice.found === undefined) throw new FieldRefusal(`${choice.what} is not valid`);
	return choice.found;
}

/**
 * The option of a list that has only one. A list is refused like a text (go-jira/jira#464). Data Center knows no id of
 * a value that it does not have, and says that (pycontribs/jira#798, SelectCustomFieldOperationsHandler); Cloud has one
 * message for all of it.
 */
function onlyChosen(input: unknown, context: FieldContext): FieldOption {
	const { field, jira } = context;
	const choice = named(input, offeredIn(context));
	if (choice?.found !== undefined) return choice.found;
	if (jira.flavour === 'cloud') {
		throw new FieldRefusal(`Specify a valid 'id' or 'name' for ${field.name}`);
	}
	if (choice === null) throw new FieldRefusal(neither);
	const isValue = choice.what.startsWith('Option value');
	throw new FieldRefusal(`${isValue ? "Option id 'null'" : choice.what} is not valid`);
}

function optionView(option: FieldOption, view: ViewContext): Record<string, unknown> {
	return {
		self: `${view.base}/customFieldOption/${option.id}`,
		value: option.value,
		id: option.id,
		...(view.jira.flavour === 'dataCenter' ? { disabled: option.disabled ?? false } : {}),
	};
}

function renderOption(id: string, view: ViewContext, field: FieldDefinition): unknown {
	const option = optionOf(id, allOptions(field));
	return option ? optionView(option, view) : null;
}

function showOption(id: string, _: unknown, field: FieldDefinition): string {
	return optionOf(id, allOptions(field))?.value ?? id;
}

function listOptions(
	view: ViewContext,
	field: FieldDefinition,
	project: Project,
	issueTypeId?: string,
): unknown[] {
	return offered(field, project, issueTypeId).map((option) => ({
		...optionView(option, view),
		...(option.children
			? { children: enabled(option.children).map((child) => optionView(child, view)) }
			: {}),
	}));
}

/** One option of a list. */
export const optionKind: FieldKind = {
	operations: ['set'],
	parse: (input, context) =>
		input === null || input === undefined ? null : onlyChosen(input, context).id,
	render: (value, view, field) => renderOption(String(value), view, field),
	show: (value, jira, field) => showOption(String(value), jira, field),
	idOf: String,
	allowedValues: listOptions,
};

const severalOptions = listKind(
	{
		parse: (input, context) => chosen(input, offeredIn(context)).id,
		render: renderOption,
		show: showOption,
	},
	{ allowedValues: listOptions },
);

/**
 * Several options: multi-select lists and checkboxes. What is no list is refused under the field's name instead of its
 * id (MultiSelectCustomFieldOperationsHandler of Jira).
 */
export const optionsKind: FieldKind = {
	...severalOptions,
	parse: (input, context) => {
		if (input !== null && input !== undefined && !Array.isArray(input)) {
			throw new FieldRefusal('data was not an array', context.field.name);
		}
		return severalOptions.parse(input, context);
	},
};

function isCascading(value: FieldValue): value is CascadingValue {
	return typeof value === 'object' && 'parent' in value;
}

function parseCascading(input: unknown, context: FieldContext): CascadingValue | null {
	if (input === null || input === undefined) return null;
	const parent = chosen(input, offeredIn(context));
	const child = isObject(input) ? input.child : undefined;
	if (child === null || child === undefined) return { parent: parent.id, child: null };
	return { parent: parent.id, child: chosen(child, enabled(parent.children ?? [])).id };
}

/** An option and one of the options under it: `{ value, child: { value } }`. */
export const cascadingKind: FieldKind = {
	operations: ['set'],
	parse: parseCascading,
	render: (value, view, field) => {
		if (!isCascading(value)) return null;
		const parent = optionOf(value.parent, allOptions(field));
		if (!parent) return null;
		const child = value.child === null ? null : optionOf(value.child, parent.children ?? []);
		return { ...optionView(parent, view), ...(child ? { child: optionView(child, view) } : {}) };
	},
	show: (value, jira, field) => {
		if (!isCascading(value)) return '';
		const parent = optionOf(value.parent, allOptions(field));
		const child = parent?.children?.find((one) => one.id === value.child);
		const name = `Parent values: ${showOption(value.parent, jira, field)}(${value.parent})`;
		return child ? `${name}Level 1 values: ${child.value}(${child.id})` : name;
	},
	allowedValues: listOptions,
};
