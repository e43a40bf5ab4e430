import { securityWorkspace } from '../../kinds';
import { workspaceOperations } from '../workspaceOperations';

export const {
	submit: submitSecurityWorkspaces,
	getMany: getSecurityWorkspaces,
	delete: deleteSecurityWorkspaces,
} = workspaceOperations({
	path: '/rest/security/1.0/linkedWorkspaces',
	noun: 'security workspace',
	kind: securityWorkspace,
});
