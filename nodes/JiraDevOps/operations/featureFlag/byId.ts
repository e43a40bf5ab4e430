import { path } from '../../../connection';
import { idOperations } from '../idOperations';

export const { get: getFeatureFlag, delete: deleteFeatureFlag } = idOperations({
	api: 'featureflags',
	resource: 'featureFlag',
	noun: 'feature flag',
	parameter: ['featureFlagId', 'Flag ID'],
	specification: '/rest/featureflags/0.1/flag/{featureFlagId}',
	scopes: { read: ['read:feature-flag-info:jira'], delete: ['delete:feature-flag-info:jira'] },
	path: (id) => path`flag/${id}`,
});
