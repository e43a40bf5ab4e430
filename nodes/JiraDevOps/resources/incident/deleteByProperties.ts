import { deleteByPropertiesOperation } from '../propertiesOperation';

export const deleteIncidentsByProperties = deleteByPropertiesOperation({
	action: 'Delete incidents and reviews by properties',
	description:
		'Delete all incidents and post-incident reviews that were sent with certain properties',
	endpoint: 'DELETE /rest/operations/1.0/bulkByProperties',
});
