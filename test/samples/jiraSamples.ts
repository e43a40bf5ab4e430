import type { NamedOperation } from '../../nodes/operation';
import { located } from '../nodes/Jira/jiraRun';
import { filterSamples, jqlSamples, peopleSamples } from './jira/people';
import { componentSamples } from './jira/components';
import { fieldOptionSamples } from './jira/fieldOptions';
import { projectSamples } from './jira/projects';
import { anyEndpointSamples } from './jira/anyEndpoint';
import { siteSamples } from './jira/site';
import { versionSamples } from './jira/versions';
import { agileSamples } from './jira/agile';
import { issueWriteSamples } from './jira/issueWrites';
import { jiraOperations, worksOn } from './operations';
import { issueFollowerSamples } from './jira/issueFollowers';
import { issueReadingSamples } from './jira/issueReading';
import { contentSamples } from './jira/content';
import { plainSample } from './plainSample';
import type { Flavour } from '../sandbox/jira/model';
import type { Sample } from './sample';

/** Samples of operations that need more than their required fields to have a visible effect. */
const written: readonly Sample[] = [
	...issueFollowerSamples,
	...versionSamples,
	...projectSamples,
	...siteSamples,
	...anyEndpointSamples,
	...componentSamples,
	...fieldOptionSamples,
	...issueReadingSamples,
	...issueWriteSamples,
	...contentSamples,
	{
		operation: 'issue.create',
		parameters: ({ sandbox: { flavour, jira }, mark }) => ({
			project: located('key', 'SUP'),
			issueType: located('name', 'Bug'),
			summary: `Printer on fire${mark}`,
			description: '**Now**',
			additionalFields: {
				labels: 'hardware',
				duedate: '2026-12-24',
				assignee: located('id', flavour === 'cloud' ? jira.mia.accountId : jira.mia.name),
			},
		}),
	},
	{
		operation: 'comment.add',
		parameters: ({ issue, mark }) => ({ issue: located('key', issue), body: `On it${mark}` }),
	},
	{
		operation: 'comment.getMany',
		needs: 'comment',
		parameters: ({ issue }) => ({ issue: located('key', issue) }),
	},
	{
		operation: 'attachment.upload',
		parameters: ({ issue }) => ({ issue: located('key', issue), binaryPropertyName: 'data' }),
	},
	{
		operation: 'attachment.getMany',
		needs: 'attachment',
		parameters: ({ issue }) => ({ issue: located('key', issue) }),
	},
	{
		operation: 'attachment.download',
		needs: 'attachment',
		parameters: ({ attachmentId }) => ({ attachmentId }),
	},
	{
		operation: 'issue.update',
		parameters: ({ issue, mark }) => ({
			issue: located('key', issue),
			changes: { summary: `Printer still on fire${mark}` },
		}),
	},
	{
		operation: 'issue.transition',
		parameters: ({ issue }) => ({
			issue: located('key', issue),
			transition: located('status', 'In Progress'),
		}),
	},
	{ operation: 'issue.search', parameters: ({ jql }) => ({ jql }) },
	{
		operation: 'issue.delete',
		// Other samples may have given it some.
		parameters: ({ issue }) => ({ issue: located('key', issue), deleteSubtasks: true }),
	},
	{
		operation: 'issue.describeFields',
		parameters: () => ({
			describe: 'create',
			project: located('key', 'SUP'),
			issueType: located('name', 'Bug'),
		}),
	},
	{
		operation: 'worklog.getMany',
		needs: 'worklog',
		parameters: ({ issue }) => ({ issue: located('key', issue) }),
	},
	{
		operation: 'worklog.update',
		needs: 'worklog',
		parameters: ({ issue, worklogId, mark }) => ({
			issue: located('key', issue),
			worklogId,
			comment: `Smoke${mark}`,
		}),
	},
	...peopleSamples,
	...jqlSamples,
	...filterSamples,
	...agileSamples,
];

/** The issue is created first and deleted last; all other deletions come before that. */
function rankOf({ resource, access, name }: NamedOperation): number {
	if (resource === 'issue' && name === 'create') return 0;
	if (access !== 'delete') return 1;
	return resource === 'issue' ? 3 : 2;
}

/** A sample of every operation of the Jira node, in an order in which all of them can run on one issue. */
export const jiraSamples: readonly Sample[] = jiraOperations
	.toSorted((one, other) => rankOf(one) - rankOf(other))
	.map(
		(one) =>
			written.find(({ operation }) => operation === `${one.resource}.${one.name}`) ??
			plainSample(one),
	);

/** Samples of what Jira Cloud does to many issues in one task. */
export const bulkSamples: readonly Sample[] = jiraSamples
	.filter(({ operation }) => /^issue\.(update|transition|delete)$/.test(operation))
	.map((sample) => ({
		...sample,
		flavours: ['cloud'],
		parameters: (place) => ({ ...sample.parameters(place), bulk: true, ...alike(sample) }),
	}));

/** Samples of items that take several writes. */
export const stepSamples: readonly Sample[] = [
	{
		operation: 'issue.transition',
		// On Data Center, the transition includes the comment.
		flavours: ['cloud'],
		parameters: ({ issue, mark }) => ({
			issue: located('key', issue),
			transition: located('status', 'In Progress'),
			comment: `Smoke${mark}`,
		}),
	},
	{
		operation: 'issue.update',
		parameters: ({ issue, mark }) => ({
			issue: located('key', issue),
			changes: {
				summary: `Printer still on fire${mark}`,
				transition: located('status', 'In Progress'),
			},
		}),
	},
	{
		operation: 'issue.create',
		parameters: ({ mark }) => ({
			project: located('key', 'SUP'),
			issueType: located('name', 'Bug'),
			summary: `Printer on fire${mark}`,
			additionalFields: { attachments: 'data' },
		}),
	},
	{
		operation: 'comment.add',
		parameters: ({ issue, mark }) => ({
			issue: located('key', issue),
			body: `On it${mark}`,
			attachments: 'data',
		}),
	},
];

/** Only items with the same changes share a task. */
function alike({ operation }: Sample) {
	return operation === 'issue.update' ? { changes: { labelsToAdd: 'smoke' } } : {};
}

/** The samples of the operations that a kind of Jira has. */
export const samplesOn = (flavour: Flavour): readonly Sample[] =>
	jiraSamples.filter(
		({ operation, flavours }) =>
			(flavours?.includes(flavour) ?? true) &&
			jiraOperations.some(
				(one) => `${one.resource}.${one.name}` === operation && worksOn(one, flavour),
			),
	);
