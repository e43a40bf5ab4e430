import type { INodeProperties } from 'n8n-workflow';
import type { Operation } from '../../nodes/operation';
import type { FilledForm } from './contexts';
import { heldBy, isShown, type Values } from './form';

/**
 * Why an operation's schema refuses the values of its form; undefined if it accepts them, or if the operation refuses
 * them in its own words.
 */
export function refusedBySchema(
	values: Values,
	{ form, around }: Pick<FilledForm, 'form' | 'around'>,
	{ input }: Pick<Operation, 'input'>,
): string | undefined {
	/** What n8n passes for a field: nothing for a hidden one. */
	const givenFor = (property: INodeProperties) =>
		isShown(property, form, values, around) ? heldBy(property, values) : null;
	const fields = form.filter(({ type }) => type !== 'notice');
	const given = Object.fromEntries(fields.map((property) => [property.name, givenFor(property)]));
	try {
		const { error } = input.safeParse(given);
		return error?.issues.map(({ message }) => message).join('; ');
	} catch {
		return undefined;
	}
}
