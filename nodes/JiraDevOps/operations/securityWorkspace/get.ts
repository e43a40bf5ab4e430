import { getOperation, keyText } from '../keyOperation';

export const getSecurityWorkspace = getOperation({
	resource: 'securityWorkspace',
	action: 'Get security workspace',
	description: 'Get a security workspace that is linked with the site',
	path: '/rest/security/1.0/linkedWorkspaces/{workspaceId}',
	parameters: [keyText('workspaceId', 'Workspace ID', 'The ID of the workspace in your tool')],
});
