import { onCloud } from '../../../connection';
import { goneIsFineField, issueField } from '../../../fields';
import { operation } from '../../../operation';
import { partOfIssue } from '../issue/issueOutput';
import {
	adjustEstimateField,
	changeByField,
	newEstimateField,
	notifyUsersField,
	worklogIdField,
} from './fields';

export const deleteWorklog = operation({
	displayName: 'Delete',
	action: 'Delete worklog of issue',
	description: 'Delete a worklog of an issue permanently',
	effect: 'deleted',
	endpoint: 'DELETE /rest/api/3/issue/{issueIdOrKey}/worklog/{id}',
	fields: {
		issue: issueField(),
		worklogId: worklogIdField(),
		adjustEstimate: adjustEstimateField('Increase by the Time Spent', 'Increase by a Value'),
		newEstimate: newEstimateField(),
		increaseBy: changeByField('Increase By'),
		notifyUsers: notifyUsersField(),
		goneIsFine: goneIsFineField(),
	},

	request: ({ issue, worklogId, adjustEstimate, newEstimate, increaseBy, notifyUsers }, site) => ({
		path: { issueIdOrKey: issue, id: worklogId },
		query: { adjustEstimate, newEstimate, increaseBy, notifyUsers: onCloud(site, notifyUsers) },
	}),
	output: (_body, { issue, worklogId }, site) =>
		partOfIssue(issue, { deleted: true, id: worklogId }, site),
	ifGone: ({ worklogId }) => ({ deleted: false, id: worklogId }),
});
