import type { IDataObject } from 'n8n-workflow';
import { call } from '../../../connection';
import { goneIsFineField } from '../../../fields';
import { operation } from '../../../operation';
import { filterEndpoints, filterId } from '../../lookUps/filterCalled';
import { theFilterField } from './fields';
import { isNotThere, noSuchFilter } from './refusedFilter';

const GET = 'GET /rest/api/3/filter/{id}';
const DELETE = 'DELETE /rest/api/3/filter/{id}';

export const deleteFilter = operation({
	displayName: 'Delete',
	action: 'Delete filter',
	phrases: ['remove saved search'],
	description: 'Delete a saved query, which boards and dashboards may use',
	effect: 'deleted',
	endpoints: {
		cloud: [DELETE, GET, ...filterEndpoints.cloud],
		dataCenter: [DELETE, GET, ...filterEndpoints.dataCenter],
	},
	fields: { filter: theFilterField(), goneIsFine: goneIsFineField() },

	run: async ({ filter, goneIsFine }, context) => {
		const id = await filterId(filter, context);
		const path = { id: Number(id) };
		const existing = async () =>
			(await context.send(call(GET, { path })).catch((reason: unknown) => {
				if (!isNotThere(reason)) throw reason;
				return undefined;
			})) as IDataObject | undefined;
		const before = await existing();
		if (before === undefined) {
			if (goneIsFine) return { deleted: false, id };
			throw noSuchFilter(id);
		}
		await context.send(call(DELETE, { path })).catch(async (reason: unknown) => {
			// Jira answers a repeated deletion with 400, as it answers one that it refuses.
			if (!isNotThere(reason) || (await existing()) !== undefined) throw reason;
		});
		return { deleted: true, id, name: before['name'] };
	},
});
