import { resource } from '../../../operation';
import { deleteIssueProperty } from './delete';
import { getIssueProperty } from './get';
import { getIssueProperties } from './getMany';
import { setIssueProperty } from './set';

export const issueProperty = resource('issueProperty', 'Issue Property', {
	set: setIssueProperty,
	get: getIssueProperty,
	getMany: getIssueProperties,
	delete: deleteIssueProperty,
});
