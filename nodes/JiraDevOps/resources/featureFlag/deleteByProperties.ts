import { deleteByPropertiesOperation } from '../propertiesOperation';

export const deleteFeatureFlagsByProperties = deleteByPropertiesOperation({
	action: 'Delete feature flags by properties',
	description: 'Take all feature flags off their issues that were sent with certain properties',
	endpoint: 'DELETE /rest/featureflags/0.1/bulkByProperties',
});
