import { resource } from '../../../operation';
import { assignIssue } from './assign';
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
	getRelated,
	getChangelog,
	getTimeInStatus,
	getDevelopment,
	describeFields,
	delete: deleteIssue,
});
