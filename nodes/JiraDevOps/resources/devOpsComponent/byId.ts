import { idOperations } from '../idOperations';

export const { get: getComponent, delete: deleteComponent } = idOperations({
	noun: 'DevOps component',
	parameter: ['componentId', 'Component ID'],
	path: '/rest/devopscomponents/1.0/devopscomponents/{componentId}',
});
