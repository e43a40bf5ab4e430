import { resource } from '../../../operation';
import { deleteFeatureFlag, getFeatureFlag } from './byId';
import { deleteFeatureFlagsByProperties } from './deleteByProperties';
import { submitFeatureFlags } from './submit';

export const featureFlag = resource('featureFlag', 'Feature Flag', {
	submit: submitFeatureFlags,
	get: getFeatureFlag,
	delete: deleteFeatureFlag,
	deleteByProperties: deleteFeatureFlagsByProperties,
});
