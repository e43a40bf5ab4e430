import { z } from 'zod/v3';
import { isBlank } from '../values/blank';
import { parameterField, type Details, type Field } from './field';

/** The methods that tell the editor which of a project's fields a form offers. */
export type FieldFormMethod = 'fieldsToCreate' | 'fieldsToUpdate' | 'fieldsOfTransition';

/** The values of fields by their IDs, as the user or an expression gave them; without blank ones. */
export type MappedValues = Readonly<Record<string, unknown>>;

/** The parameters that decide which fields there are: when one changes, n8n loads them anew. */
const DEPENDS_ON: Readonly<Record<FieldFormMethod, readonly string[]>> = {
	fieldsToCreate: ['project.value', 'issueType.value'],
	fieldsToUpdate: ['issue.value', 'exampleIssue.value'],
	fieldsOfTransition: ['issue.value', 'exampleIssue.value', 'transition.value'],
};

const mapped = z
	.object({ value: z.record(z.unknown()).nullish() })
	.transform(({ value }): MappedValues => {
		const given = Object.entries(value ?? {}).filter(([, one]) => !isBlank(one));
		return Object.fromEntries(given);
	});

/**
 * The project's own fields as a form: n8n's resource mapper. A blank value is left out.
 *
 * n8n's `map` mode shows every field without asking for a column to match by; its `add` mode would stop the workflow
 * for a required field that another parameter of the node already sets.
 */
export function fieldFormField(
	displayName: string,
	method: FieldFormMethod,
	details: Details = {},
): Field<MappedValues> {
	return parameterField(
		{
			displayName,
			type: 'resourceMapper',
			noDataExpression: true,
			default: { mappingMode: 'defineBelow', value: null },
			...details,
			typeOptions: {
				loadOptionsDependsOn: [...DEPENDS_ON[method]],
				resourceMapper: {
					resourceMapperMethod: method,
					mode: 'map',
					valuesLabel: displayName,
					fieldWords: { singular: 'field', plural: 'fields' },
					supportAutoMap: false,
					refreshStaleSchemaOnOpen: true,
				},
				...details.typeOptions,
			},
		},
		mapped,
	);
}
