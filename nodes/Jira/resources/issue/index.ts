import { resource } from '../../../operation';
import { countIssues } from './count';
import { assignIssue } from './assign';
import { createIssue } from './create';
import { deleteIssue } from './delete';
import { describeFields } from './describeFields';
import { getIssue } from './get';
import { getChangelog } from './getChangelog';
import { getTimeInStatus } from './getTimeInStatus';
import { searchIssues } from './search';
import { transitionIssue } from './transition';
import { updateIssue } from './update';

export const issue = resource('issue', 'Issue', {
	create: createIssue,
	get: getIssue,
	search: searchIssues,
	count: countIssues,
	update: updateIssue,
	transition: transitionIssue,
	getChangelog,
	getTimeInStatus,
	assign: assignIssue,
	describeFields,
	delete: deleteIssue,
});
