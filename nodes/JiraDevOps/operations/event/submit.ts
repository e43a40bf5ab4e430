import { formOf } from '../../../fields';
import { operation } from '../../../operation';
import { environmentOptions, eventOptions, issueOptions, optionsField } from '../../fields/options';
import { eventFields } from '../../fields/submission';
import { build, deployment, developmentInformation, featureFlag } from '../../kinds';
import { submitting, type Submission } from '../../submission/submission';
import { eventSubmission } from '../submitOperation';

const { parameters, input } = formOf({
	...eventFields(),
	options: optionsField({ ...eventOptions, ...issueOptions, ...environmentOptions }),
});

export const submitEvents = operation<Submission>({
	resource: 'event',
	name: 'submit',
	displayName: 'Submit',
	action: 'Submit event of a development tool',
	description:
		'Send whatever a webhook of GitHub, GitLab, Bitbucket or Jenkins holds to where it belongs: builds, deployments, commits, branches, pull requests, feature flags',
	scopes: [
		'write:build-info:jira',
		'write:deployment-info:jira',
		'write:dev-info:jira',
		'delete:dev-info:jira',
		'write:feature-flag-info:jira',
	],
	specification: {
		cloud: [
			'POST /rest/builds/0.1/bulk',
			'POST /rest/deployments/0.1/bulk',
			'POST /rest/devinfo/0.10/bulk',
			'DELETE /rest/devinfo/0.10/repository/{repositoryId}/{entityType}/{entityId}',
			'POST /rest/featureflags/0.1/bulk',
		],
		dataCenter: [],
	},
	effect: 'sent',
	parameters,
	input: input.transform(
		(given): Submission =>
			eventSubmission(given, [build, deployment, developmentInformation, featureFlag]),
	),
	...submitting,
});
