import type { Endpoint } from '../../endpoints';
import { operation, type Operation, type OperationFacts } from '../../operation';
import { wantedPropertiesField } from '../fields/properties';

interface PropertiesFacts extends Pick<OperationFacts, 'action' | 'description'> {
	readonly endpoint: Extract<Endpoint, `DELETE ${string}/bulkByProperties`>;
}

/** Deletes everything that was sent with certain properties; Jira does it a moment later. */
export function deleteByPropertiesOperation({ endpoint, ...facts }: PropertiesFacts): Operation {
	return operation({
		...facts,
		displayName: 'Delete by Properties',
		effect: 'deleted',
		endpoints: [endpoint],
		fields: { properties: wantedPropertiesField() },
		run: async ({ properties }, { send }) => {
			await send({ endpoint, path: {}, query: properties as Record<string, string> });
			return { properties, deleted: true };
		},
	});
}
