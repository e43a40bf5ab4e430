import type { IDataObject } from 'n8n-workflow';
import { simplifyField } from '../../../fields';
import { operation } from '../../../operation';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { simplifyUser } from './simplifyUser';

export const getCurrentUser = operation({
	displayName: 'Get Current',
	action: 'Get current user',
	description: 'Get the signed-in user',
	endpoint: 'GET /rest/api/3/myself',
	fields: { simplify: simplifyField() },

	request: () => ({}),
	output: (user, asked) => simplifiedIf(asked, user as IDataObject, simplifyUser),
});
