import type { IDataObject, INodeProperties } from 'n8n-workflow';
import * as bitbucket from '../nodes/JiraDevOps/events/bitbucketEvents';
import * as gitHub from '../nodes/JiraDevOps/events/gitHubEvents';
import * as gitLab from '../nodes/JiraDevOps/events/gitLabEvents';
import * as jenkins from '../nodes/JiraDevOps/events/jenkinsEvents';
import { developmentSubmissions, lives } from '../nodes/JiraDevOps/lives';
import { located } from '../nodes/Jira/jiraRun';
import { peopleExamples, peopleFurther } from './jira/people';
import { issueFollowerExamples } from './jira/issueFollowers';
import { contentExamples, contentFurther } from './jira/content';
import { componentExamples } from './jira/components';
import { fieldOptionExamples } from './jira/fieldOptions';
import { projectExamples } from './jira/projects';
import { anyEndpointExamples, anyEndpointFurther } from './jira/anyEndpoint';
import { siteExamples, siteFurther } from './jira/site';
import { versionExamples, versionFurther } from './jira/versions';
import { agileExamples, agileFurther } from './jira/agile';
import { issueReadingExamples, issueReadingFurther } from './jira/issueReading';
import { issueWriteExamples, issueWriteFurther } from './jira/issueWrites';
import type { Sample, SamplePlace } from './sample';

/** Where an example is needed. */
export interface ExamplePlace extends SamplePlace {
	/** Key of an existing epic. */
	readonly epic: string;
	/** The request bodies of the operation's first sample. */
	readonly sent: readonly unknown[];
}

type Example = string | number | object | ((place: ExamplePlace) => unknown);

const person = ({ sandbox: { flavour, jira } }: ExamplePlace) => {
	const jonas = jira.users.byName('jonas');
	return flavour === 'cloud' ? jonas?.accountId : jonas?.name;
};

/** An address of the issue, as people copy it. */
const address = ({ sandbox: { jira }, issue }: SamplePlace) => `${jira.webUrl}/browse/${issue}`;

/** One of the entities that the sample of a submission sent, in Jira's own form. */
const ownForm = ({ sent: [body] }: ExamplePlace) =>
	(Object.values((body ?? {}) as IDataObject).find(Array.isArray) as unknown[])[0];

/** A field in the form of the project's own fields. */
const inForm = {
	otherFieldsAs: 'form',
	fieldForm: { mappingMode: 'defineBelow', value: { customfield_10010: 'Acme' } },
};

/**
 * Values that exist in the embedded Jira, for form fields that have no other source: no sample, no choice, no
 * placeholder ("e.g. …") and no kind below. Keyed by the field's name. If a field can be chosen in several ways, the
 * way comes after it: `assignee.id`. For a single operation, its name comes before it: `build.submit.event`.
 */
export const examples: Readonly<Record<string, Example>> = {
	...issueFollowerExamples,
	...contentExamples,
	...versionExamples,
	...projectExamples,
	...siteExamples,
	...anyEndpointExamples,
	...componentExamples,
	...fieldOptionExamples,
	...issueReadingExamples,
	...issueWriteExamples,
	'issue.key': ({ issue }) => issue,
	'issue.url': address,
	// Data Center's epics need a name, so not one of them.
	'issue.create.issueType.id': '10002',
	'parent.key': ({ epic }) => epic,
	'parent.url': (place) => address({ ...place, issue: place.epic }),
	'project.list': 'SUP',
	'assignee.id': person,
	'assignee.name': 'soeren@acme.example',
	'reporter.id': person,
	'lead.id': person,
	'driver.id': person,
	'reporter.name': 'Zoë Ångström',
	'transition.status': 'In Progress',
	'transition.id': '11',
	'changes.issueType.id': '10002',
	visibleToName: 'Administrators',
	summary: 'Printer still on fire',
	description: 'In words',
	environment: 'Firefox on Windows',
	resolution: 'Done',
	comment: 'Looks good',
	labels: 'vip',
	fields: 'summary',
	limit: 1,
	defaultValue: 'off',
	services: 'checkout',
	commit: 'b7727ee6350c33cdf90826dc21abaa26a5704371',
	branch: 'SUP-1-login',
	branchName: 'SUP-1-login',
	searchedTexts: 'SUP-2-login',
	issueKeys: 'SUP-2',
	removeIssueKeys: 'SUP-1',
	projectKeys: 'OPS',
	authorName: 'Mia',
	destinationBranch: 'main',
	additionalInfo: 'In search',
	providerName: 'Acme',
	json: ownForm,
	clear: 'duedate',
	'otherFields.field.id': 'Topics',
	'otherFields.field.value': 'printer',
	otherFieldsJson: { 'Customer name': 'Acme' },
	fieldForm: inForm.fieldForm,
	'build.submit.event': gitHub.workflowRun,
	'deployment.submit.event': gitHub.deploymentStatus,
	'developmentInformation.submit.event': gitHub.push,
	'featureFlag.submit.event': gitLab.featureFlag,
	...(peopleExamples as Readonly<Record<string, Example>>),
	...agileExamples,
};

/** Examples for kinds of fields: the first match counts. */
export const examplesByKind: ReadonlyArray<{
	readonly fits: (field: INodeProperties) => boolean;
	readonly example: string | number;
}> = [
	{ fits: ({ type }) => type === 'dateTime', example: '2026-11-22T01:00:00Z' },
	{ fits: ({ type }) => type === 'number', example: 7 },
	{ fits: ({ name }) => /url$/i.test(name), example: 'https://acme.example/somewhere' },
	{ fits: ({ name }) => /id$/i.test(name), example: 'some-id' },
	{
		fits: ({ name }) => /^(label|displayName|title|message)$/.test(name),
		example: 'In words',
	},
];

const document = (text: string) =>
	JSON.stringify({
		type: 'doc',
		version: 1,
		content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
	});

const further = (
	operation: string,
	parameters: (place: SamplePlace) => IDataObject,
	flavours?: Sample['flavours'],
): Sample => ({
	operation,
	parameters: parameters as Sample['parameters'],
	...(flavours && { flavours }),
});

/** What a form sends, without some of it. */
const submitted = (resource: string, other: IDataObject): Sample => {
	const life = lives.find((one) => one.resource === resource);
	return further(`${resource}.submit`, () => ({ ...life?.submitted, ...other }));
};

const event = (operation: string, given: object, options: IDataObject = {}): Sample =>
	further(operation, () => ({
		...(operation === 'event.submit' ? {} : { dataFrom: 'event' }),
		event: given as IDataObject,
		options,
	}));

/** A text that is too long for Jira in any field. */
const LONG = 'x'.repeat(6_000);

/** Submissions of data whose options only take effect if a text is too long, or if no issue is named or known. */
const rareSubmissions: readonly Sample[] = [
	...[
		'build',
		'deployment',
		'remoteLink',
		'incident',
		'postIncidentReview',
		'vulnerability',
		'devOpsComponent',
	].map((resource) => submitted(resource, { additionalFields: { description: LONG } })),
	submitted('featureFlag', { additionalFields: { displayName: LONG } }),
	...['build', 'deployment', 'featureFlag', 'remoteLink'].flatMap((resource) => [
		submitted(resource, { issueKeys: 'NOPE-1', additionalFields: {} }),
		submitted(resource, { issueKeys: '', searchedTexts: 'SUP-1-login', additionalFields: {} }),
	]),
	...['incident', 'postIncidentReview', 'vulnerability'].map((resource) =>
		submitted(resource, { issueKeys: '' }),
	),
	...developmentSubmissions.flatMap((submission) => [
		further('developmentInformation.submit', () => ({
			...submission,
			issueKeys: 'SUP-1',
			message: LONG,
			title: LONG,
		})),
		further('developmentInformation.submit', () => ({ ...submission, issueKeys: 'NOPE-1' })),
	]),
];

/** Further samples, for fields that only take effect together with certain other values. */
export const furtherSamples: readonly Sample[] = [
	...versionFurther,
	...siteFurther,
	...anyEndpointFurther,
	...issueReadingFurther,
	...issueWriteFurther,
	...contentFurther,
	further('issue.create', () => ({
		project: located('key', 'SUP'),
		issueType: located('name', 'Bug'),
		summary: 'Printer on fire',
		description: document('Now'),
	})),
	further('comment.add', ({ issue }) => ({
		issue: located('key', issue),
		body: document('On it'),
	})),
	further('comment.add', ({ issue }) => ({
		issue: located('key', issue),
		body: 'For us',
		visibleTo: 'group',
		visibleToName: 'jira-users',
	})),
	...['worklog.add', 'worklog.update'].map((operation) =>
		further(operation, ({ issue, worklogId }) => ({
			issue: located('key', issue),
			...(operation === 'worklog.add' ? { timeSpent: '1h' } : { worklogId }),
			comment: document('On it'),
			visibleTo: 'group',
			visibleToName: 'jira-users',
		})),
	),
	further('issue.update', ({ issue }) => ({
		issue: located('key', issue),
		changes: { description: document('Now') },
	})),
	further('issue.update', ({ issue }) => ({
		issue: located('key', issue),
		...inForm,
	})),
	further('issue.search', () => ({
		searchBy: 'basic',
		filters: { project: located('key', 'SUP') },
	})),
	further('issue.transition', ({ issue }) => ({
		issue: located('key', issue),
		transition: located('status', 'To Do'),
		...inForm,
	})),
	// An issue that already exists: its fields are written anyway.
	further('issue.transition', ({ issue }) => ({
		issue: located('key', issue),
		transition: located('status', 'To Do'),
	})),
	further('issue.transition', ({ issue }) => ({
		issue: located('key', issue),
		transition: located('name', 'Close'),
		fields: { resolution: 'Done' },
	})),
	further('issue.transition', ({ issue }) => ({
		issue: located('key', issue),
		transition: located('status', 'To Do'),
		comment: document('Done'),
	})),
	further('issue.transition', ({ issue }) => ({
		issue: located('key', issue),
		transition: located('status', 'To Do'),
		fields: { environment: document('Done') },
	})),
	event('build.submit', gitLab.pipeline),
	event('build.submit', bitbucket.commitStatus),
	event('build.submit', jenkins.completed),
	event('deployment.submit', gitLab.deployment),
	event('developmentInformation.submit', gitLab.push),
	event('developmentInformation.submit', bitbucket.push),
	event('event.submit', gitLab.deployment),
	event('event.submit', bitbucket.push),
	event('event.submit', jenkins.completed),
	event('event.submit', gitHub.push, { issueKeys: 'NOPE-1' }),
	// From a tool other than those that report feature flags.
	event('featureFlag.submit', gitHub.push),
	// These do not say where their server is.
	event('build.submit', jenkins.notified, { toolUrl: 'https://ci.acme.example' }),
	event('event.submit', jenkins.notified, { toolUrl: 'https://ci.acme.example' }),
	event('developmentInformation.submit', bitbucket.serverPullRequest, {
		toolUrl: 'https://git.acme.example',
	}),
	...rareSubmissions,
	...peopleFurther,
	...agileFurther,
];
