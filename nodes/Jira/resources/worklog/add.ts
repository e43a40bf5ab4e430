import type { IDataObject } from 'n8n-workflow';
import { call, entriesOf, onCloud } from '../../../connection';
import { issueField, simplifyField, visibilityField } from '../../../fields';
import { operation } from '../../../operation';
import { definedOnly } from '../../../values/definedOnly';
import { jiraTime } from '../../../values/moment';
import { addedWithMark, withMark } from '../../addedWithMark';
import { PEOPLE } from '../../people';
import { richTextIn } from '../../richText';
import {
	adjustEstimateField,
	changeByField,
	newEstimateField,
	notifyUsersField,
	startedField,
	workField,
} from './fields';
import { writtenWorklog } from './simplifyWorklog';
import { timeSpentField } from './timeSpent';

const ADDITION = 'POST /rest/api/3/issue/{issueIdOrKey}/worklog';
const WORKLOGS = 'GET /rest/api/3/issue/{issueIdOrKey}/worklog';

/** A lost worklog is looked for among those that began within this many milliseconds of it. */
const NEAR_MS = 60_000;

export const addWorklog = operation({
	displayName: 'Add',
	action: 'Log work on issue',
	phrases: ['log work', 'log time', 'time tracking'],
	description: 'Add time spent on an issue to its work log',
	effect: 'logged',
	// Data Center stores no properties of worklogs: after a lost answer, one cannot be told from others there.
	endpoints: { cloud: [ADDITION, WORKLOGS, PEOPLE], dataCenter: [ADDITION, PEOPLE] },
	fields: {
		issue: issueField(),
		timeSpent: timeSpentField({ required: true }),
		started: startedField('now, if it is left empty'),
		comment: workField(),
		visibleTo: visibilityField('Who may read the worklog'),
		adjustEstimate: adjustEstimateField('Reduce by the Time Spent', 'Reduce by a Value'),
		newEstimate: newEstimateField(),
		reduceBy: changeByField('Reduce By'),
		notifyUsers: notifyUsersField(),
		simplify: simplifyField(),
	},

	run: async (asked, context) => {
		const { issue, timeSpent, comment, visibleTo, adjustEstimate, newEstimate, reduceBy } = asked;
		const { site, send, now } = context;
		const path = { issueIdOrKey: issue };
		const started = asked.started ?? now();
		const addition = call(ADDITION, {
			path,
			query: {
				adjustEstimate,
				newEstimate,
				reduceBy,
				notifyUsers: onCloud(site, asked.notifyUsers),
			},
			body: definedOnly({
				...timeSpent,
				started: jiraTime(started),
				comment: await richTextIn(comment, context),
				visibility: visibleTo,
			}),
		});
		const nearby = call(WORKLOGS, {
			path,
			query: {
				startedAfter: started - NEAR_MS,
				startedBefore: started + NEAR_MS,
				expand: 'properties',
			},
		});
		const look = async (mark: string) =>
			withMark(mark, entriesOf(await send(nearby), 'worklogs') as readonly IDataObject[]);
		const added = await addedWithMark(addition, onCloud(site, look), context);
		return writtenWorklog(added, asked, site);
	},
});
