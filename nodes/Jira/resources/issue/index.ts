import { resource } from '../../../operation';
import { archiveIssue } from './archive';
import { assignIssue } from './assign';
import { cloneIssue } from './clone';
import { countIssues } from './count';
import { createIssue } from './create';
import { createOrUpdateIssue } from './createOrUpdate';
import { deleteIssue } from './delete';
import { describeFields } from './describeFields';
import { getIssue } from './get';
import { getChangelog } from './getChangelog';
import { getDevelopment } from './getDevelopment';
import { getRelated } from './getRelated';
import { getTimeInStatus } from './getTimeInStatus';
import { getTransitions } from './getTransitions';
import { moveIssue } from './move';
import { notifyIssue } from './notify';
import { rankIssues } from './rank';
import { restoreIssue } from './restore';
import { searchIssues } from './search';
import { transitionIssue } from './transition';
import { updateIssue } from './update';

export const issue = resource('issue', 'Issue', {
	create: createIssue,
	get: getIssue,
	search: searchIssues,
	count: countIssues,
	update: updateIssue,
	createOrUpdate: createOrUpdateIssue,
	transition: transitionIssue,
	getTransitions,
	assign: assignIssue,
	clone: cloneIssue,
	getRelated,
	getChangelog,
	getTimeInStatus,
	notify: notifyIssue,
	rank: rankIssues,
	getDevelopment,
	describeFields,
	move: moveIssue,
	archive: archiveIssue,
	restore: restoreIssue,
	delete: deleteIssue,
});
