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
				"'Backfill' is for data older than the connection: Jira accepts more of it, and processes it more slowly",
		}),
		preventTransitions: booleanField(
			'Prevent Transitions',
			'Whether to keep the data from changing the status of issues through automation or smart commits',
		),
	},
	entityOf: repositoryOfForm,
});
