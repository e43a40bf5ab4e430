import type { IDataObject } from 'n8n-workflow';
import { entriesOf } from '../../../connection';
import { simplifyField } from '../../../fields';
import { operation } from '../../../operation';
import { LINK_TYPES } from '../../lookUps/linkWritten';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { simplifyEach } from '../../simplified/simplifiedValue';

export const getLinkTypes = operation({
	displayName: 'Get Types',
	action: 'Get issue link types',
	phrases: ['relation types'],
	description: 'List the types of links of this Jira, with their words for both directions',
	endpoint: LINK_TYPES,
	fields: { simplify: simplifyField() },

	request: () => ({}),
	output: (body, asked) =>
		(entriesOf(body, 'issueLinkTypes') as readonly IDataObject[]).map((type) =>
			simplifiedIf(asked, type, simplifyEach),
		),
});
