import { formOf } from '../../../fields';
import { operation } from '../../../operation';
import { environmentOptions, eventOptions, issueOptions, optionsField } from '../../fields/options';
import { eventFields } from '../../fields/submission';
import { build, deployment, developmentInformation, featureFlag } from '../../kinds';
import { submittingTo, type Submission } from '../../submission/submission';
import { eventSubmission } from '../submitOperation';

const { parameters, input } = formOf({
	...eventFields(),
	options: optionsField({ ...eventOptions, ...issueOptions, ...environmentOptions }),
});

/** Each goes where it belongs. */
const kinds = [build, deployment, developmentInformation, featureFlag];

export const submitEvents = operation({
	displayName: 'Submit',
	action: 'Submit event from a development tool',
	phrases: ['webhook'],
	description:
		'Send everything in a webhook from GitHub, GitLab, Bitbucket or Jenkins to Jira: builds, deployments, commits, branches, pull requests, feature flags',
	effect: 'sent',
	parameters,
	input: input.transform((given): Submission => eventSubmission(given, kinds)),
	...submittingTo(kinds.flatMap(({ endpoints }) => endpoints)),
});
