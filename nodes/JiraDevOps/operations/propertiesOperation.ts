import { del, path, type DevOpsApi } from '../../connection';
import { operation, type Operation, type OperationFacts } from '../../operation';
import { wantedPropertiesField } from '../fields/properties';

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
	return operation({
		...facts,
		name: 'deleteByProperties',
		displayName: 'Delete by Properties',
		effect: 'deleted',
		specification: { cloud: [specification], dataCenter: [] },
		fields: { properties: wantedPropertiesField() },
		kind: 'request',
		request: ({ properties }) =>
			del(path`bulkByProperties`, { api, query: properties as Record<string, string> }),
		output: (_, { properties }) => ({ properties, deleted: true }),
	});
}
