import { resource } from '../../../operation';
import { archiveProject } from './archive';
import { createProject } from './create';
import { deleteProject } from './delete';
import { getProject } from './get';
import { getProjects } from './getMany';
import { getProjectRoles } from './getRoles';
import { getProjectStatuses } from './getStatuses';
import { restoreProject } from './restore';
import { setRoleMembers } from './setRoleMembers';
import { updateProject } from './update';

export const project = resource('project', 'Project', {
	getMany: getProjects,
	get: getProject,
	create: createProject,
	update: updateProject,
	archive: archiveProject,
	restore: restoreProject,
	delete: deleteProject,
	getStatuses: getProjectStatuses,
	getRoles: getProjectRoles,
	setRoleMembers,
});
