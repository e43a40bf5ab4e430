import { goneIsFineField, issueField } from '../../../fields';
import { operation } from '../../../operation';
import { partOfIssue } from '../issue/issueOutput';
import { propertyKeyField } from './propertyKeyField';

export const deleteIssueProperty = operation({
	displayName: 'Delete',
	action: 'Delete property of issue',
	phrases: ['remove issue property'],
	description: 'Delete the data that an issue keeps under a key',
	effect: 'deleted',
	endpoint: 'DELETE /rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}',
	fields: {
		issue: issueField(),
		propertyKey: propertyKeyField(),
		goneIsFine: goneIsFineField(),
	},

	request: ({ issue, propertyKey }) => ({ path: { issueIdOrKey: issue, propertyKey } }),
	output: (_body, { issue, propertyKey }, site) =>
		partOfIssue(issue, { deleted: true, property: propertyKey }, site),
	ifGone: ({ issue, propertyKey }) => ({ deleted: false, issue, property: propertyKey }),
});
