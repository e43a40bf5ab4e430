import { deleteByPropertiesOperation } from '../propertiesOperation';

export const deleteDevelopmentInformationByProperties = deleteByPropertiesOperation({
	action: 'Delete development information by properties',
	description: 'Remove all repositories that were sent with certain properties from all issues',
	endpoint: 'DELETE /rest/devinfo/0.10/bulkByProperties',
});
