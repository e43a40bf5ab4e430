import { formOf, type Field } from '../../nodes/fields';
import { describeInputRefusal } from '../../nodes/operation/inputRefusal';

/** What a form with one field returns: the value, or the sentences that say why it is refused. */
export function filledIn(
	field: Field<unknown>,
	given: Readonly<Record<string, unknown>>,
): { readonly value: unknown } | { readonly refused: string } {
	const { parameters, input } = formOf({ field });
	const parsed = input.safeParse(given);
	if (parsed.success) return { value: parsed.data.field };
	const { message, description } = describeInputRefusal(parsed.error, parameters, given);
	return { refused: [message, description].filter(Boolean).join('. ') };
}
