import { located } from '../../nodes/Jira/jiraRun';
import type { Sample, SamplePlace } from '../sample';

/** The name of an endpoint of Cloud on the Jira at hand. */
const there = (endpoint: string, { sandbox }: SamplePlace) =>
	located('name', sandbox.flavour === 'cloud' ? endpoint : endpoint.replace('/api/3/', '/api/2/'));

const ISSUE = '/rest/api/3/issue/{issueIdOrKey}';

const json = (request: object) => ({ parametersAs: 'json', request: JSON.stringify(request) });

const WORKLOG = { timeSpentSeconds: 60, started: '2026-01-05T10:00:00.000+0000' };

/** Reads a list, so that the limit shows. */
export const anyEndpointSamples: readonly Sample[] = [
	{
		operation: 'anyEndpoint.call',
		onlyReads: true,
		needs: 'worklog',
		make: async (ask, { issue }) => {
			await ask(`POST /rest/api/3/issue/${issue}/worklog`, WORKLOG);
			return {};
		},
		parameters: (place) => ({
			endpoint: there(`GET ${ISSUE}/worklog`, place),
			...json({ path: { issueIdOrKey: place.issue } }),
		}),
	},
];

/** Writes what must not be written twice. */
export const anyEndpointWrites: readonly Sample[] = [
	{
		operation: 'anyEndpoint.call',
		parameters: (place) => ({
			endpoint: there(`POST ${ISSUE}/worklog`, place),
			...json({ path: { issueIdOrKey: place.issue }, body: WORKLOG }),
		}),
	},
];

/** Writes by a form, writes with the body as JSON, and receives a file. */
export const anyEndpointFurther: readonly Sample[] = [
	{
		operation: 'anyEndpoint.call',
		parameters: (place) => ({
			endpoint: there(`GET ${ISSUE}`, place),
			parametersAs: 'form',
			parameters: {
				mappingMode: 'defineBelow',
				value: { 'path:issueIdOrKey': place.issue, 'query:fields': 'summary' },
			},
		}),
	},
	{
		operation: 'anyEndpoint.call',
		parameters: (place) => ({
			endpoint: there(`PUT ${ISSUE}`, place),
			parametersAs: 'formAndBody',
			parameters: { mappingMode: 'defineBelow', value: { 'path:issueIdOrKey': place.issue } },
			body: JSON.stringify({ fields: { summary: place.mark } }),
		}),
	},
	{
		operation: 'anyEndpoint.call',
		flavours: ['cloud'],
		needs: 'attachment',
		parameters: ({ attachmentId }) => ({
			endpoint: located('name', 'GET /rest/api/3/attachment/content/{id}'),
			...json({ path: { id: attachmentId } }),
		}),
	},
	{
		operation: 'anyEndpoint.call',
		flavours: ['dataCenter'],
		parameters: () => ({
			endpoint: located('name', 'GET /rest/api/2/email-templates'),
			parametersAs: 'json',
		}),
	},
	{
		operation: 'anyEndpoint.call',
		flavours: ['cloud'],
		parameters: ({ issue }) => ({
			endpoint: located('name', 'POST /rest/api/3/bulk/issues/watch'),
			...json({ body: { selectedIssueIdsOrKeys: [issue] } }),
		}),
	},
];

export const anyEndpointExamples = {
	'endpoint.list': (place: SamplePlace): unknown => there(`GET ${ISSUE}`, place).value,
	'endpoint.name': (place: SamplePlace): unknown => there(`GET ${ISSUE}`, place).value,
} as const;
