import { securityWorkspace } from '../../kinds';
import { workspaceOperations } from '../workspaceOperations';

export const {
	submit: submitSecurityWorkspaces,
	getMany: getSecurityWorkspaces,
	delete: deleteSecurityWorkspaces,
} = workspaceOperations({
	api: 'security',
	resource: 'securityWorkspace',
	noun: 'security workspace',
	kind: securityWorkspace,
});
