import { operationsWorkspace } from '../../kinds';
import { workspaceOperations } from '../workspaceOperations';

export const {
	submit: submitOperationsWorkspaces,
	getMany: getOperationsWorkspaces,
	delete: deleteOperationsWorkspaces,
} = workspaceOperations({
	path: '/rest/operations/1.0/linkedWorkspaces',
	noun: 'operations workspace',
	kind: operationsWorkspace,
});
