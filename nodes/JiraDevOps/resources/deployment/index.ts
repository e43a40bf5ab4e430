import { resource } from '../../../operation';
import { deleteDeployment } from './delete';
import { deleteDeploymentsByProperties } from './deleteByProperties';
import { getDeployment } from './get';
import { getGatingStatus } from './getGatingStatus';
import { submitDeployments } from './submit';

export const deployment = resource('deployment', 'Deployment', {
	submit: submitDeployments,
	get: getDeployment,
	getGatingStatus,
	delete: deleteDeployment,
	deleteByProperties: deleteDeploymentsByProperties,
});
