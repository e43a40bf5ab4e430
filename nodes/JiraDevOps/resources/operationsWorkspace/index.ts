import { resource } from '../../../operation';
import {
	deleteOperationsWorkspaces,
	getOperationsWorkspaces,
	submitOperationsWorkspaces,
} from './workspaces';

export const operationsWorkspace = resource('operationsWorkspace', 'Operations Workspace', {
	submit: submitOperationsWorkspaces,
	getMany: getOperationsWorkspaces,
	delete: deleteOperationsWorkspaces,
});
