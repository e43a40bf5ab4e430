import { resource } from '../../../operation';
import { createComponent } from './create';
import { deleteComponent } from './delete';
import { getComponent } from './get';
import { getComponents } from './getMany';
import { updateComponent } from './update';

export const component = resource('component', 'Component', {
	create: createComponent,
	getMany: getComponents,
	get: getComponent,
	update: updateComponent,
	delete: deleteComponent,
});
