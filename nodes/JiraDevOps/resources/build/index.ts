import { resource } from '../../../operation';
import { deleteBuild } from './delete';
import { deleteBuildsByProperties } from './deleteByProperties';
import { getBuild } from './get';
import { submitBuilds } from './submit';

export const build = resource('build', 'Build', {
	submit: submitBuilds,
	get: getBuild,
	delete: deleteBuild,
	deleteByProperties: deleteBuildsByProperties,
});
