import { operation } from '../../../operation';
import { cloneEndpoints, clonedIssue } from './clone/clonedIssue';
import { cloneFields } from './clone/form';
import { optionalFieldEndpoints } from './fieldTarget';

export const cloneIssue = operation({
	displayName: 'Clone',
	action: 'Clone issue',
	phrases: ['copy issue', 'duplicate issue', 'issue from template'],
	description:
		'Create a copy of an issue, with changes; its links, attachments and comments too if wanted',
	effect: 'cloned',
	endpoints: cloneEndpoints,
	optional: optionalFieldEndpoints,
	fields: cloneFields,

	run: clonedIssue,
});
