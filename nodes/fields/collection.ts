import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod/v3';
import { isBlank } from '../values/blank';
import { wordsOf } from './choice';
import {
	parameterField,
	parametersOf,
	type Details,
	type Field,
	type Fields,
	type Values,
} from './field';
import { formOf, partOf } from './form';

/** The values of the fields of a collection that were added and are not blank. */
export type Added<Some extends Fields> = {
	readonly [Name in keyof Some]?: Exclude<Values<Some>[Name], undefined>;
};

/** Optional fields that the user adds as needed. The editor sorts them by label. */
export function collectionField<Some extends Fields>(
	displayName: string,
	fields: Some,
	details: Details = {},
): Field<Added<Some>> {
	return parameterField<Added<Some>>(
		{
			displayName,
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: byLabel(parametersOf(fields)),
			...details,
		},
		partOf(fields),
	);
}

interface SetDetails extends Details {
	/** The field that a set needs: a set without it is left out. */
	readonly leftOutWithout?: string;
}

/**
 * Any number of sets of fields.
 *
 * @param set the name of one: `property`
 */
export function setsField<Some extends Fields>(
	displayName: string,
	set: string,
	fields: Some,
	{ leftOutWithout, ...details }: SetDetails = {},
): Field<ReadonlyArray<Values<Some>>> {
	const { parameters, input } = formOf(fields);
	const isLeftOut = (row: unknown) =>
		leftOutWithout !== undefined && isBlank((row as Record<string, unknown>)[leftOutWithout]);
	const rows = z
		.object({
			[set]: z
				.array(z.unknown())
				.default([])
				.transform((given) => given.filter((row) => !isLeftOut(row)))
				.pipe(z.array(input)),
		})
		.strict()
		.transform((given) => given[set] ?? []);
	return parameterField(
		{
			displayName,
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: `Add ${wordsOf(set)}`,
			default: {},
			options: [{ displayName: wordsOf(set), name: set, values: [...parameters] }],
			...details,
		},
		rows,
	);
}

function byLabel(parameters: INodeProperties[]): INodeProperties[] {
	return parameters.toSorted((one, other) => one.displayName.localeCompare(other.displayName));
}
