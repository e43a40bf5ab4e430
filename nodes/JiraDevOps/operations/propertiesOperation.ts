import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod/v3';
import { del, path, type DevOpsApi } from '../../connection';
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

interface PropertiesFacts
	extends Pick<OperationFacts, 'resource' | 'action' | 'description' | 'scopes'> {
	readonly api: DevOpsApi;
	/** `DELETE /rest/builds/0.1/bulkByProperties` */
	readonly specification: string;
}

/** Deletes everything that was sent with certain properties; Jira does it a moment later. */
export function deleteByPropertiesOperation({
	api,
	specification,
	...facts
}: PropertiesFacts): Operation {
	return operation<{ properties: IDataObject }>({
		...facts,
		name: 'deleteByProperties',
		displayName: 'Delete by Properties',
		effect: 'deleted',
		specification: { cloud: [specification], dataCenter: [] },
		parameters: [wantedPropertiesParameter],
		input: z.object({ properties: wantedProperties }).strict(),
		kind: 'request',
		request: ({ properties }) =>
			del(path`bulkByProperties`, { api, query: properties as Record<string, string> }),
		output: (_, { properties }) => ({ properties, deleted: true }),
	});
}
