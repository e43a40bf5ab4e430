import type { Asked } from '../../asked';
import { isExpression } from '../../values/expression';
import { listText } from '../../values/list';
import { issueLocator, namedLocator, personLocator, type Locator } from '../../values/locators';
import { picked } from '../../values/picked';
import { textFormatOf, type TextFormat } from '../../values/textFormat';
import { isRecord, type Parameters } from '../../workflow';

/** Fields of an issue that n8n's node has for new and for existing issues. */
export const sharedFields = [
	'assignee',
	'customFieldsUi',
	'description',
	'labels',
	'parentIssueKey',
	'priority',
	'reporter',
	'serverLabels',
] as const;

/** The same fields of our node, except those that are custom and the description. */
export function fieldsIn(collection: string, given: Parameters, asked: Asked): Parameters {
	const chosen = (name: string, read: (stored: unknown) => Locator | undefined) => {
		if (!(name in given)) return undefined;
		const value = read(given[name]);
		if (value === undefined) {
			asked.note(`${collection}.${name}`, 'was added, but nothing is chosen: it is left out.');
		}
		return value;
	};
	const { parentIssueKey } = given;
	return {
		assignee: chosen('assignee', personLocator),
		reporter: chosen('reporter', personLocator),
		priority: chosen('priority', namedLocator),
		labels: labelsIn(given) === '' ? undefined : labelsIn(given),
		parent: picked(parentIssueKey) && issueLocator(parentIssueKey),
	};
}

/** As our list field takes them; '' for an empty list. The ones for servers win, as in n8n's node. */
export function labelsIn({ labels, serverLabels }: Parameters): string | undefined {
	return listText(serverLabels) ?? listText(labels);
}

/** The description with its format, which n8n's node leaves to Jira: wiki markup. */
export function descriptionIn(
	collection: string,
	{ description }: Parameters,
	asked: Asked,
): { readonly description?: unknown; readonly textFormat?: TextFormat } {
	if (description === undefined || description === null || description === '') return {};
	const textFormat = textFormatOf(description);
	noteFormat(`${collection}.description`, description, textFormat, asked);
	return { description, textFormat };
}

/** Says where the format of a text was guessed. */
export function noteFormat(
	parameter: string,
	text: unknown,
	format: TextFormat,
	{ note }: Asked,
): void {
	if (format === 'markdown') {
		note(
			parameter,
			"is Markdown, of which Jira shows the asterisks today: 'Text Format' is Markdown now.",
		);
	} else if (format === 'plainText' && isExpression(text)) {
		note(
			parameter,
			"comes from an expression and becomes plain text: choose another 'Text Format' if it holds wiki markup, as n8n's node sends it.",
		);
	}
}

/** A custom field with its value. */
interface CustomField {
	readonly id: string;
	readonly value: unknown;
}

/** The custom fields, whose values n8n's node sends as text; our node converts them by the type of the field. */
export function customFieldsIn(
	collection: string,
	{ customFieldsUi }: Parameters,
	{ note }: Asked,
): readonly CustomField[] {
	if (customFieldsUi === undefined) return [];
	const place = `${collection}.customFieldsUi`;
	const sets = isRecord(customFieldsUi) ? (customFieldsUi.customFieldsValues ?? []) : undefined;
	if (!Array.isArray(sets)) {
		note(
			place,
			"is an expression for all custom fields together, which is left out: use 'Other Fields As' → Enter JSON.",
		);
		return [];
	}
	return sets.filter(isRecord).flatMap(({ fieldId, fieldValue }) => {
		const id = picked(fieldId)?.value;
		if (id === undefined) {
			note(place, 'has a value for which no field is chosen: it is left out.');
			return [];
		}
		return [{ id: id.trim(), value: fieldValue ?? '' }];
	});
}

/** Custom fields as our node's list takes them, without those whose value is empty. */
export function otherFields(fields: readonly CustomField[]): Parameters {
	const given = fields.filter(({ value }) => value !== '');
	return given.length === 0 ? {} : { otherFieldsAs: 'list', otherFields: { field: given } };
}
