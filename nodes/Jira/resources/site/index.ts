import { resource } from '../../../operation';
import { getIssueTypes } from './getIssueTypes';
import { getLabels } from './getLabels';
import { getLinkTypes } from './getLinkTypes';
import { getMyPermissions } from './getMyPermissions';
import { getPriorities } from './getPriorities';
import { getResolutions } from './getResolutions';
import { getServerInfo } from './getServerInfo';
import { getStatuses } from './getStatuses';

export const site = resource('site', 'Site', {
	getStatuses,
	getPriorities,
	getResolutions,
	getIssueTypes,
	getLinkTypes,
	getLabels,
	getMyPermissions,
	getServerInfo,
});
