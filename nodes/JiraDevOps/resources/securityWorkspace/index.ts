import { resource } from '../../../operation';
import { getSecurityWorkspace } from './get';
import {
	deleteSecurityWorkspaces,
	getSecurityWorkspaces,
	submitSecurityWorkspaces,
} from './workspaces';

export const securityWorkspace = resource('securityWorkspace', 'Security Workspace', {
	submit: submitSecurityWorkspaces,
	get: getSecurityWorkspace,
	getMany: getSecurityWorkspaces,
	delete: deleteSecurityWorkspaces,
});
