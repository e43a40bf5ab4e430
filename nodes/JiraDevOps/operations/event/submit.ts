import { z } from 'zod/v3';
import { operation } from '../../../operation';
import { build, deployment, developmentInformation, featureFlag } from '../../kinds';
import {
	environmentTypeOption,
	eventOptions,
	eventParameters,
	issueOptions,
	submissionOptions,
} from '../../parameters/submission';
import { submittingTo, type Submission } from '../../submission/submission';
import { eventInput, eventSubmission } from '../submitOperation';

/** Each goes where it belongs. */
const kinds = [build, deployment, developmentInformation, featureFlag];

export const submitEvents = operation({
	resource: 'event',
	name: 'submit',
	displayName: 'Submit',
	action: 'Submit event of a development tool',
	description:
		'Send whatever a webhook of GitHub, GitLab, Bitbucket or Jenkins holds to where it belongs: builds, deployments, commits, branches, pull requests, feature flags',
	effect: 'sent',
	parameters: [
		...eventParameters(),
		submissionOptions([...eventOptions, ...issueOptions, environmentTypeOption]),
	],
	input: z
		.object(eventInput)
		.strict()
		.transform((given): Submission => eventSubmission(given, kinds)),
	...submittingTo(kinds.flatMap(({ endpoints }) => endpoints)),
});
