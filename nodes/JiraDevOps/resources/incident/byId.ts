import { idOperations } from '../idOperations';

export const { get: getIncident, delete: deleteIncident } = idOperations({
	noun: 'incident',
	parameter: ['incidentId', 'Incident ID'],
	path: '/rest/operations/1.0/incidents/{incidentId}',
});
