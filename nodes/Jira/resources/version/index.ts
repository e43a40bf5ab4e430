import { resource } from '../../../operation';
import { addRelatedWork } from './addRelatedWork';
import { archiveVersion } from './archive';
import { createVersion } from './create';
import { deleteVersion } from './delete';
import { getVersion } from './get';
import { getVersionIssueCounts } from './getIssueCounts';
import { getVersionIssues } from './getIssues';
import { getVersions } from './getMany';
import { getRelatedWork } from './getRelatedWork';
import { releaseVersion } from './release';
import { updateVersion } from './update';

export const version = resource('version', 'Version', {
	create: createVersion,
	release: releaseVersion,
	getMany: getVersions,
	get: getVersion,
	update: updateVersion,
	archive: archiveVersion,
	delete: deleteVersion,
	getIssues: getVersionIssues,
	getIssueCounts: getVersionIssueCounts,
	addRelatedWork,
	getRelatedWork,
});
