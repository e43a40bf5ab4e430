import { developmentInformation } from '../../kinds';
import { choice, yesOrNo } from '../../parameters/fields';
import { submitOperation } from '../submitOperation';
import { formParameters } from './formParameters';
import { formInput, repositoryOfForm } from './repositoryOfForm';

export const submitDevelopmentInformation = submitOperation({
	resource: 'developmentInformation',
	action: 'Submit development information',
	description:
		'Show commits, branches and pull requests on their issues; many items are sent together',
	kind: developmentInformation,
	eventsOf: ['bitbucket', 'github', 'gitlab'],
	fields: formParameters,
	fieldsInput: formInput,
	more: [
		choice('Operation Type', 'operationType', ['NORMAL', 'BACKFILL'], {
			description:
				"'Backfill' is for data that are older than the connection: Jira takes more of them, and takes its time",
		}),
		yesOrNo(
			'Prevent Transitions',
			'preventTransitions',
			'Whether the data leave the status of issues alone: no automation, no smart commits',
		),
	],
	entityOf: repositoryOfForm,
});
