import { deleteByPropertiesOperation } from '../propertiesOperation';

export const deleteFeatureFlagsByProperties = deleteByPropertiesOperation({
	action: 'Delete feature flags by properties',
	description: 'Remove all feature flags that were sent with certain properties from their issues',
	endpoint: 'DELETE /rest/featureflags/0.1/bulkByProperties',
});
