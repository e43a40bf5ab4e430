import type { IDataObject } from 'n8n-workflow';
import { onCloud } from '../../../connection';
import { issueField, preparedField, simplifyField, visibilityField } from '../../../fields';
import { ItemRefused, operation } from '../../../operation';
import { definedOnly } from '../../../values/definedOnly';
import type { FieldValue } from '../../../values/fieldTarget';
import { jiraTime } from '../../../values/moment';
import { PEOPLE } from '../../people';
import { richTextIn } from '../../richText';
import {
	adjustEstimateField,
	newEstimateField,
	notifyUsersField,
	startedField,
	workField,
	worklogIdField,
} from './fields';
import { writtenWorklog } from './simplifyWorklog';
import { timeSpentField } from './timeSpent';

export const updateWorklog = operation({
	displayName: 'Update',
	action: 'Update worklog of issue',
	description: 'Change work that was logged on an issue; what is left empty stays as it is',
	effect: 'updated',
	endpoint: 'PUT /rest/api/3/issue/{issueIdOrKey}/worklog/{id}',
	endpoints: [PEOPLE],
	fields: {
		issue: issueField(),
		worklogId: worklogIdField(),
		timeSpent: timeSpentField(),
		started: startedField('unchanged, if it is left empty'),
		comment: workField(),
		visibleTo: visibilityField("Who may read the worklog; 'Everyone …' leaves that as it is"),
		adjustEstimate: adjustEstimateField('Change by the Difference in Time Spent'),
		newEstimate: newEstimateField(),
		notifyUsers: notifyUsersField(),
		simplify: simplifyField(),
		/** The comment in Jira's own form, see `prepare`. */
		written: preparedField<FieldValue>(),
	},

	prepare: async (asked, context) => ({
		...asked,
		written: await richTextIn(asked.comment, context),
	}),

	request: (asked, site) => {
		const { issue, worklogId, timeSpent, started, written, visibleTo } = asked;
		const { adjustEstimate, newEstimate, notifyUsers } = asked;
		const body = definedOnly({
			...timeSpent,
			started: started === undefined ? undefined : jiraTime(started),
			comment: written,
			visibility: visibleTo,
		});
		if (Object.keys(body).length === 0) {
			throw new ItemRefused(
				'Nothing is to be changed',
				"Fill in 'Time Spent', 'Started', 'Comment' or 'Visible To'.",
			);
		}
		return {
			path: { issueIdOrKey: issue, id: worklogId },
			query: { adjustEstimate, newEstimate, notifyUsers: onCloud(site, notifyUsers) },
			body,
		};
	},
	output: (worklog, asked, site) => writtenWorklog(worklog as IDataObject, asked, site),
});
