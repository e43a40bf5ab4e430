import { pathField } from '../../fields/text';
import { getOperation } from '../keyOperation';

export const getSecurityWorkspace = getOperation({
	action: 'Get security workspace',
	description: 'Get a security workspace that is linked to the site',
	path: '/rest/security/1.0/linkedWorkspaces/{workspaceId}',
	fields: {
		workspaceId: pathField('Workspace ID', { description: 'The ID of the workspace in your tool' }),
	},
});
