import { booleanField, choiceField } from '../../../fields';
import { developmentInformation } from '../../kinds';
import { submitOperation } from '../submitOperation';
import { form } from './form';
import { repositoryOfForm } from './repositoryOfForm';

export const submitDevelopmentInformation = submitOperation({
	action: 'Submit development information',
	description:
		'Show commits, branches and pull requests on their issues; many items are sent together',
	kind: developmentInformation,
	eventsOf: ['bitbucket', 'github', 'gitlab'],
	fields: form,
	more: {
		operationType: choiceField('Operation Type', ['NORMAL', 'BACKFILL'], {
			description:
				"'Backfill' is for data that are older than the connection: Jira takes more of them, and takes its time",
		}),
		preventTransitions: booleanField(
			'Prevent Transitions',
			'Whether the data leave the status of issues alone: no automation, no smart commits',
		),
	},
	entityOf: repositoryOfForm,
});
