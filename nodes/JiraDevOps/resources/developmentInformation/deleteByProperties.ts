import { deleteByPropertiesOperation } from '../propertiesOperation';

export const deleteDevelopmentInformationByProperties = deleteByPropertiesOperation({
	action: 'Delete development information by properties',
	description: 'Take all repositories off all issues that were sent with certain properties',
	endpoint: 'DELETE /rest/devinfo/0.10/bulkByProperties',
});
