import { idOperations } from '../idOperations';

export const { get: getFeatureFlag, delete: deleteFeatureFlag } = idOperations({
	noun: 'feature flag',
	parameter: ['featureFlagId', 'Flag ID'],
	path: '/rest/featureflags/0.1/flag/{featureFlagId}',
});
