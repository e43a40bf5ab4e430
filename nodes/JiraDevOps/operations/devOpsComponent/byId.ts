import { path } from '../../../connection';
import { idOperations } from '../idOperations';

export const { get: getComponent, delete: deleteComponent } = idOperations({
	api: 'devopscomponents',
	resource: 'devOpsComponent',
	noun: 'DevOps component',
	parameter: ['componentId', 'Component ID'],
	specification: '/rest/devopscomponents/1.0/devopscomponents/{componentId}',
	scopes: { read: [], delete: [] },
	path: (id) => path`devopscomponents/${id}`,
});
