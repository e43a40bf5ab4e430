import { filterEndpoints } from '../../Jira/lookUps/filterCalled';
import { BULK_FETCH, type Connection, type Send } from '../../connection';

export const CLOUD_SEARCH = 'POST /rest/api/3/search/jql';
export const DATA_CENTER_SEARCH = 'POST /rest/api/2/search';
export const ISSUE = 'GET /rest/api/3/issue/{issueIdOrKey}';
export const CHANGELOGS = 'POST /rest/api/3/changelog/bulkfetch';
export const COMMENTS = 'GET /rest/api/3/issue/{issueIdOrKey}/comment';
export const WORKLOGS = 'GET /rest/api/3/issue/{issueIdOrKey}/worklog';
export const SERVER_INFO = 'GET /rest/api/3/serverInfo';

/** For the names in what a user waits for, and in the output. */
const NAMES = ['GET /rest/api/3/myself', 'GET /rest/api/3/field'] as const;

/** For the events that only polling can give. */
const STATES = [
	'GET /rest/api/3/status',
	'GET /rest/servicedeskapi/request/{issueIdOrKey}/approval',
] as const;

/** The endpoints for finding changes by searching, and for reading their issues. */
export const changeEndpoints = {
	cloud: [
		CLOUD_SEARCH,
		BULK_FETCH,
		CHANGELOGS,
		ISSUE,
		COMMENTS,
		WORKLOGS,
		SERVER_INFO,
		'POST /rest/api/3/jql/match',
		...filterEndpoints.cloud,
		...NAMES,
		...STATES,
	],
	dataCenter: [
		DATA_CENTER_SEARCH,
		ISSUE,
		COMMENTS,
		WORKLOGS,
		SERVER_INFO,
		...filterEndpoints.dataCenter,
		...NAMES,
		...STATES,
	],
} as const;

/** A Jira to ask. */
export interface AskedJira extends Pick<Connection, 'loadOnce' | 'site'> {
	readonly send: Send<(typeof changeEndpoints)['cloud' | 'dataCenter'][number]>;
}
