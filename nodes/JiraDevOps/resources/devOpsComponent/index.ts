import { resource } from '../../../operation';
import { deleteComponent, getComponent } from './byId';
import { deleteComponentsByProperties } from './deleteByProperties';
import { submitComponents } from './submit';

export const devOpsComponent = resource('devOpsComponent', 'DevOps Component', {
	submit: submitComponents,
	get: getComponent,
	delete: deleteComponent,
	deleteByProperties: deleteComponentsByProperties,
});
