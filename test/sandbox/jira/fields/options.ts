import type { CascadingValue, FieldValue } from '../model';
import type { ViewContext } from '../views/context';
import { FieldRefusal, isObject, textOf } from './definition';
import type { FieldContext, FieldDefinition, FieldKind, FieldOption } from './definition';
import { listKind } from './lists';

function allOptions(field: FieldDefinition): readonly FieldOption[] {
	return field.options ?? [];
}

function optionOf(id: string, options: readonly FieldOption[]): FieldOption | undefined {
	return options.find((one) => one.id === id);
}

/** The option that `{ id }` or `{ value }` names; throws FieldRefusal if there is none. */
function chosen(input: unknown, options: readonly FieldOption[]): FieldOption {
	const id = isObject(input) ? textOf(input.id) : null;
	const value = isObject(input) ? textOf(input.value) : null;
	if (id === null && value === null) {
		throw new FieldRefusal("Could not find valid 'id' or 'value' in the Parent Option object.");
	}
	const found = id === null ? options.find((one) => one.value === value) : optionOf(id, options);
	if (!found) {
		const what = id === null ? `Option value '${value}'` : `Option id '${id}'`;
		throw new FieldRefusal(`${what} is not valid`);
	}
	return found;
}

function optionView(option: FieldOption, view: ViewContext): Record<string, unknown> {
	return {
		self: `${view.base}/customFieldOption/${option.id}`,
		value: option.value,
		id: option.id,
		...(view.jira.flavour === 'dataCenter' ? { disabled: false } : {}),
	};
}

function renderOption(id: string, view: ViewContext, field: FieldDefinition): unknown {
	const option = optionOf(id, allOptions(field));
	return option ? optionView(option, view) : null;
}

function showOption(id: string, _: unknown, field: FieldDefinition): string {
	return optionOf(id, allOptions(field))?.value ?? id;
}

function listOptions(view: ViewContext, field: FieldDefinition): unknown[] {
	return allOptions(field).map((option) => ({
		...optionView(option, view),
		...(option.children
			? { children: option.children.map((child) => optionView(child, view)) }
			: {}),
	}));
}

/** One option of a list. */
export const optionKind: FieldKind = {
	operations: ['set'],
	parse: (input, { field }) =>
		input === null || input === undefined ? null : chosen(input, allOptions(field)).id,
	render: (value, view, field) => renderOption(String(value), view, field),
	show: (value, jira, field) => showOption(String(value), jira, field),
	idOf: String,
	allowedValues: listOptions,
};

/** Several options: multi-select lists and checkboxes. */
export const optionsKind: FieldKind = listKind(
	{
		parse: (input, { field }) => chosen(input, allOptions(field)).id,
		render: renderOption,
		show: showOption,
	},
	{ allowedValues: listOptions },
);

function isCascading(value: FieldValue): value is CascadingValue {
	return typeof value === 'object' && 'parent' in value;
}

function parseCascading(input: unknown, { field }: FieldContext): CascadingValue | null {
	if (input === null || input === undefined) return null;
	const parent = chosen(input, allOptions(field));
	const child = isObject(input) ? input.child : undefined;
	if (child === null || child === undefined) return { parent: parent.id, child: null };
	return { parent: parent.id, child: chosen(child, parent.children ?? []).id };
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
