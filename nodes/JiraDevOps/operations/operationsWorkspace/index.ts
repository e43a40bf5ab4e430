import { operationsWorkspace } from '../../kinds';
import { workspaceOperations } from '../workspaceOperations';

export const {
	submit: submitOperationsWorkspaces,
	getMany: getOperationsWorkspaces,
	delete: deleteOperationsWorkspaces,
} = workspaceOperations({
	api: 'operations',
	resource: 'operationsWorkspace',
	noun: 'operations workspace',
	kind: operationsWorkspace,
});
