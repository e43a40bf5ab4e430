import { resource } from '../../../operation';
import { deleteIncident, getIncident } from './byId';
import { deleteIncidentsByProperties } from './deleteByProperties';
import { submitIncidents } from './submit';

export const incident = resource('incident', 'Incident', {
	submit: submitIncidents,
	get: getIncident,
	delete: deleteIncident,
	deleteByProperties: deleteIncidentsByProperties,
});
