import { operation } from '../../../operation';
import { clonedIssue } from './clone/clonedIssue';
import { cloneFields } from './clone/form';
import { cloneEndpoints } from './clone/plannedClone';
import { optionalFieldEndpoints } from './fieldTarget';

export const cloneIssue = operation({
	displayName: 'Clone',
	action: 'Clone issue',
	phrases: ['copy issue', 'duplicate issue', 'issue from template'],
	description:
		'Create a copy of an issue, with changes; its children, links, attachments and comments too if wanted',
	effect: 'cloned',
	endpoints: cloneEndpoints,
	optional: optionalFieldEndpoints,
	fields: cloneFields,

	run: clonedIssue,
});
