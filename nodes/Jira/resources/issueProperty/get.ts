import type { IDataObject } from 'n8n-workflow';
import { issueField, simplifyField } from '../../../fields';
import { operation } from '../../../operation';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { partOfIssue } from '../issue/issueOutput';
import { propertyKeyField } from './propertyKeyField';

export const getIssueProperty = operation({
	displayName: 'Get',
	action: 'Get property of issue',
	phrases: ['read data of issue', 'get issue property'],
	description: 'Read the data that an issue keeps under a key',
	endpoint: 'GET /rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}',
	fields: { issue: issueField(), propertyKey: propertyKeyField(), simplify: simplifyField() },

	request: ({ issue, propertyKey }) => ({ path: { issueIdOrKey: issue, propertyKey } }),
	output: (property, asked, site) =>
		simplifiedIf(asked, property as IDataObject, ({ key, value }) =>
			partOfIssue(asked.issue, { property: key, value }, site),
		),
});
