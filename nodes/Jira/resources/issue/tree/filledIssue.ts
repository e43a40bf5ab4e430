import { dayIn } from '../../../../values/timeZone';
import { fieldKind } from '../../../../values/fieldKind';
import { isRelativeDay, relativeDay } from '../../../../values/relativeDay';
import { TextValueMissing, withTextValues } from '../../../../values/textPlaceholders';
import type { NamedValue } from '../../../../fields';
import { ItemRefused, type RunContext } from '../../../../operation';
import { fieldCalled, knownFields, type FIELDS } from '../knownFields';
import type { TreeInput } from './form';

type Context = RunContext<typeof FIELDS>;

/**
 * The fields of an issue with values in the places of names, and days in those of `+3d`.
 *
 * @throws ItemRefused for a name without a value
 */
export async function filledIssue(asked: TreeInput, context: Context): Promise<TreeInput> {
	const { summary, description, additionalFields, otherFields, placeholders } = asked;
	const start = asked.startDate ?? dayIn(context.now(), context.timeZone);
	const texts = withPlaceholders(
		{ summary, description, additionalFields, otherFields },
		placeholders,
	);
	const { duedate } = additionalFields;
	return {
		...asked,
		...texts,
		// A value may have several lines, but the summary is one.
		summary: texts.summary.replace(/\s+/g, ' ').trim(),
		additionalFields: {
			...texts.additionalFields,
			...(duedate !== undefined && { duedate: relativeDay(duedate, start) ?? duedate }),
		},
		otherFields: await Promise.all(
			texts.otherFields.map(async (field) => await withDay(field, start, context)),
		),
	};
}

/**
 * Texts, at any depth, with values in the places of names.
 *
 * @throws ItemRefused for a name without a value
 */
export function withPlaceholders<Texts>(texts: Texts, values: TreeInput['placeholders']): Texts {
	try {
		return withTextValues(texts, values);
	} catch (reason) {
		throw reason instanceof TextValueMissing
			? new ItemRefused(
					`The texts of the issue contain ${reason.placeholder}, but there is no value for it`,
					"Add the name and a value to 'Placeholders'.",
				)
			: reason;
	}
}

/** A date field that counts from the start; `+3d` in another field is a text. */
async function withDay(field: NamedValue, start: string, context: Context): Promise<NamedValue> {
	if (!isRelativeDay(field.value)) return field;
	const { schema } = fieldCalled(field.id, await knownFields(context), 'Other Fields');
	const kind = schema && fieldKind(schema);
	if (kind !== 'date' && kind !== 'dateTime') return field;
	const day = relativeDay(field.value, start);
	return { ...field, value: kind === 'date' ? day : `${day}T00:00` };
}
