import type { IDataObject } from 'n8n-workflow';
import { simplifyField } from '../../../fields';
import { operation } from '../../../operation';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { linkIdField } from './fields';
import { simplifyLink, type ShownLink } from './simplifyLink';

export const getLink = operation({
	displayName: 'Get',
	action: 'Get issue link',
	description: 'Read one link between two issues by its ID',
	endpoint: 'GET /rest/api/3/issueLink/{linkId}',
	fields: { linkId: linkIdField(), simplify: simplifyField() },

	request: ({ linkId }) => ({ path: { linkId } }),
	output: (link, asked) =>
		simplifiedIf(asked, link as IDataObject, (shown) => simplifyLink(shown as ShownLink)),
});
