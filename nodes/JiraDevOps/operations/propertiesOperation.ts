import { z } from 'zod/v3';
import type { Endpoint } from '../../endpoints';
import { operation, type Operation, type OperationFacts } from '../../operation';
import { propertiesInput } from '../input/values';
import { propertiesParameter } from '../parameters/submission';

/** The properties that data must have, all of them; at least one. */
export const wantedProperties = propertiesInput
	.refine((properties) => Object.keys(properties).length > 0, {
		message: 'at least one name with a value',
	})
	.refine((properties) => !Object.keys(properties).some((name) => name.startsWith('_')), {
		message: "names that do not begin with '_'",
	});

/** The parameter of operations on everything that was sent with properties. */
export const wantedPropertiesParameter = {
	...propertiesParameter,
	required: true,
	description: 'The names and values that the data were sent with; all of them must match',
};

interface PropertiesFacts extends Pick<OperationFacts, 'resource' | 'action' | 'description'> {
	readonly endpoint: Extract<Endpoint, `DELETE ${string}/bulkByProperties`>;
}

/** Deletes everything that was sent with certain properties; Jira does it a moment later. */
export function deleteByPropertiesOperation({ endpoint, ...facts }: PropertiesFacts): Operation {
	return operation({
		...facts,
		name: 'deleteByProperties',
		displayName: 'Delete by Properties',
		effect: 'deleted',
		endpoints: [endpoint],
		parameters: [wantedPropertiesParameter],
		input: z.object({ properties: wantedProperties }).strict(),
		kind: 'request',
		request: ({ properties }) => ({
			endpoint,
			path: {},
			query: properties as Record<string, string>,
		}),
		output: (_, { properties }) => ({ properties, deleted: true }),
	});
}
