import { resource } from '../../../operation';
import { getProjects } from './getMany';

export const project = resource('project', 'Project', {
	getMany: getProjects,
});
