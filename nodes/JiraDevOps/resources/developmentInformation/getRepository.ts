import { getOperation } from '../keyOperation';
import { repositoryIdField } from './key';

export const getRepository = getOperation({
	displayName: 'Get Repository',
	action: 'Get repository of development information',
	description:
		'Get a repository with its commits, branches and pull requests as Jira has stored them',
	path: '/rest/devinfo/0.10/repository/{repositoryId}',
	fields: { repositoryId: repositoryIdField },
});
