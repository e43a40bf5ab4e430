import type { Endpoint } from '../../endpoints';
import { operation, type Operation, type OperationFacts } from '../../operation';
import { wantedPropertiesField } from '../fields/properties';

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
		fields: { properties: wantedPropertiesField() },
		kind: 'request',
		request: ({ properties }) => ({
			endpoint,
			path: {},
			query: properties as Record<string, string>,
		}),
		output: (_, { properties }) => ({ properties, deleted: true }),
	});
}
