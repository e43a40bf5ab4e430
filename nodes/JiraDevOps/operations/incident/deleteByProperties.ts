import { deleteByPropertiesOperation } from '../propertiesOperation';

export const deleteIncidentsByProperties = deleteByPropertiesOperation({
	api: 'operations',
	resource: 'incident',
	action: 'Delete incidents and reviews by properties',
	description:
		'Delete all incidents and post-incident reviews that were sent with certain properties',
	scopes: [],
	specification: 'DELETE /rest/operations/1.0/bulkByProperties',
});
