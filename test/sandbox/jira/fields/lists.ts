import type { FieldValue } from '../model';
import type { JiraState } from '../state';
import type { ViewContext } from '../views/context';
import { FieldRefusal } from './definition';
import type { FieldContext, FieldDefinition, FieldKind } from './definition';

export function isList(value: FieldValue): value is readonly string[] {
	return Array.isArray(value);
}

interface ElementKind {
	parse(input: unknown, context: FieldContext): string;
	render(element: string, view: ViewContext, field: FieldDefinition): unknown;
	show(element: string, jira: JiraState, field: FieldDefinition): string;
}

/** A field that holds several values, each identified by a text or an id. */
export function listKind(
	element: ElementKind,
	more: Partial<Omit<FieldKind, 'parse' | 'render' | 'show'>> = {},
	separator = ', ',
): FieldKind {
	return {
		operations: ['add', 'set', 'remove'],
		parse: (input, context) => {
			if (input === null || input === undefined) return null;
			if (!Array.isArray(input)) throw new FieldRefusal('data was not an array');
			const elements = input.map((one: unknown) => element.parse(one, context));
			return elements.length === 0 ? null : [...new Set(elements)];
		},
		parseElement: (input, context) => element.parse(input, context),
		render: (value, view, field) =>
			isList(value) ? value.map((one) => element.render(one, view, field)) : null,
		show: (value, jira, field) =>
			isList(value) ? value.map((one) => element.show(one, jira, field)).join(separator) : '',
		...more,
	};
}

function parseLabel(input: unknown, { jira }: FieldContext): string {
	if (typeof input !== 'string') throw new FieldRefusal('Operation value must be a string');
	if (/\s/.test(input)) {
		throw new FieldRefusal(
			jira.flavour === 'cloud'
				? `The label '${input}' can't contain spaces.`
				: `The label '${input}' contains spaces which is invalid.`,
		);
	}
	if (input.length > 255) {
		throw new FieldRefusal(`The label '${input}' exceeds 255 characters.`);
	}
	return input;
}

const label = { parse: parseLabel, render: (one: string) => one, show: (one: string) => one };

const severalLabels = listKind(
	label,
	{
		empty: [],
		autoComplete: (_, view) => `${view.jira.webUrl}/rest/api/1.0/labels/suggest?query=`,
	},
	' ',
);

/**
 * Labels: no blanks; returned as an empty list if there are none. A list with something else than texts is refused in
 * the words of Jira's JsonData, a single one in those of its LabelsRestFieldOperationsHandler.
 */
export const labelsKind: FieldKind = {
	...severalLabels,
	parse: (input, context) => {
		const other = Array.isArray(input) ? input.findIndex((one) => typeof one !== 'string') : -1;
		if (other >= 0) throw new FieldRefusal(`string expected at index ${other}`);
		return severalLabels.parse(input, context);
	},
};

/** A custom field of labels: null if there are none. */
export const customLabelsKind = listKind(
	label,
	{
		autoComplete: (_, view) =>
			`${view.jira.webUrl}/rest/api/1.0/labels/suggest?customFieldId=10020&query=`,
	},
	' ',
);
