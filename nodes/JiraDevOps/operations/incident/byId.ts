import { path } from '../../../connection';
import { idOperations } from '../idOperations';

export const { get: getIncident, delete: deleteIncident } = idOperations({
	api: 'operations',
	resource: 'incident',
	noun: 'incident',
	parameter: ['incidentId', 'Incident ID'],
	specification: '/rest/operations/1.0/incidents/{incidentId}',
	scopes: { read: [], delete: [] },
	path: (id) => path`incidents/${id}`,
});
