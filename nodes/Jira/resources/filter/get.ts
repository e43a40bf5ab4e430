import type { IDataObject } from 'n8n-workflow';
import { call } from '../../../connection';
import { simplifyField } from '../../../fields';
import { operation } from '../../../operation';
import { filterEndpoints, filterId } from '../../lookUps/filterCalled';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { theFilterField } from './fields';
import { ofFilter } from './refusedFilter';
import { simplifyFilter } from './simplifyFilter';

const GET = 'GET /rest/api/3/filter/{id}';

export const getFilter = operation({
	displayName: 'Get',
	action: 'Get filter',
	phrases: ['saved search', 'JQL of filter', 'who is filter shared with'],
	description: 'Get a saved query, its owner and whom it is shared with',
	endpoints: {
		cloud: [GET, ...filterEndpoints.cloud],
		dataCenter: [GET, ...filterEndpoints.dataCenter],
	},
	fields: { filter: theFilterField(), simplify: simplifyField() },

	run: async (asked, context) => {
		const id = await filterId(asked.filter, context);
		const request = call(GET, { path: { id: Number(id) } });
		const filter = await ofFilter(id, async () => await context.send(request));
		return simplifiedIf(asked, filter as IDataObject, simplifyFilter);
	},
});
