import { deleteByPropertiesOperation } from '../propertiesOperation';

export const deleteDevelopmentInformationByProperties = deleteByPropertiesOperation({
	api: 'devinfo',
	resource: 'developmentInformation',
	action: 'Delete development information by properties',
	description: 'Take all repositories off all issues that were sent with certain properties',
	scopes: ['delete:dev-info:jira'],
	specification: 'DELETE /rest/devinfo/0.10/bulkByProperties',
});
