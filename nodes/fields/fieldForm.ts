import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod/v3';
import { isBlank } from '../values/blank';
import type { Details, Field } from './field';

/** The methods that tell the editor which of a project's fields a form offers, or which parameters an endpoint has. */
export type FieldFormMethod =
	| 'fieldsToCreate'
	| 'fieldsToUpdate'
	| 'fieldsOfTransition'
	| 'parametersOfEndpoint';

/** The values of fields by their IDs, as the user or an expression gave them; without blank ones. */
export type MappedValues = Readonly<Record<string, unknown>>;

/** The parameters that decide which fields there are, of forms that wait until they are empty. */
const DEPENDS_ON: Readonly<Partial<Record<FieldFormMethod, readonly string[]>>> = {
	fieldsToCreate: ['project', 'issueType'],
	fieldsToUpdate: ['issue', 'exampleIssue'],
	fieldsOfTransition: ['issue', 'exampleIssue', 'transition'],
};

/**
 * A form for another endpoint has nothing in common with this one, so it changes at once; but not when another item
 * makes an expression mean something else.
 */
const PLACE_OF_ENDPOINT =
	'={{ JSON.stringify([$rawParameter.endpoint?.value ?? $rawParameter.endpoint, $parameter.parametersAs]) }}';

/** The name of the hidden parameter that tells the editor when to load the fields of a form anew. */
export const placeOf = (form: string): string => `${form}Place`;

/**
 * When a parameter that a form depends on changes, n8n empties the form and loads its fields anew: also when another
 * item makes an expression in it mean something else. So the form depends on this parameter: it follows the others only
 * while nothing has been filled in; then it stays what it was when the fields were loaded, which the form's method
 * keeps as a field that is not displayed. A filled-in form is refreshed when the node is opened, or with its own menu:
 * then n8n keeps the values of all fields that there still are.
 */
function placeExpression(form: string, method: FieldFormMethod): string {
	const dependsOn = DEPENDS_ON[method];
	if (dependsOn === undefined) return PLACE_OF_ENDPOINT;
	const held = `$rawParameter.${form}`;
	const values = dependsOn.map((name) => `$parameter.${name}`).join(', ');
	return `={{ Object.keys(${held}?.value ?? {}).length > 0 ? ${held}.schema?.find((field) => !field.display)?.displayName : JSON.stringify([${values}]) }}`;
}

const mapped = z
	.object({ value: z.record(z.unknown()).nullish() })
	.transform(({ value }): MappedValues => {
		const given = Object.entries(value ?? {}).filter(([, one]) => !isBlank(one));
		return Object.fromEntries(given);
	});

/** The parameters of an endpoint as a form that follows it. */
export function endpointFormField(): Field<MappedValues> {
	return fieldFormField('Parameters', 'parametersOfEndpoint', {}, ['parameter', 'parameters']);
}

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
	[singular, plural]: readonly [string, string] = ['field', 'fields'],
): Field<MappedValues> {
	const parameters = (name: string): INodeProperties[] => [
		{
			displayName: `${displayName}: Where`,
			name: placeOf(name),
			type: 'hidden',
			default: placeExpression(name, method),
		},
		{
			displayName,
			name,
			type: 'resourceMapper',
			noDataExpression: true,
			default: { mappingMode: 'defineBelow', value: null },
			...details,
			typeOptions: {
				loadOptionsDependsOn: [placeOf(name)],
				resourceMapper: {
					resourceMapperMethod: method,
					mode: 'map',
					valuesLabel: displayName,
					fieldWords: { singular, plural },
					supportAutoMap: false,
					// Fields that are not required are offered under "Add Field".
					addAllFields: false,
					refreshStaleSchemaOnOpen: true,
				},
				...details.typeOptions,
			},
		},
	];
	return {
		parameters,
		schemas: (name) => ({ [placeOf(name)]: z.unknown(), [name]: mapped }),
		value: (held, name) => held[name] as MappedValues,
	};
}
