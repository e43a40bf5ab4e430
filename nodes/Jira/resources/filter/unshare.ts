import { call, type Site } from '../../../connection';
import { booleanField } from '../../../fields';
import { ItemRefused, operation } from '../../../operation';
import { filterEndpoints, filterId } from '../../lookUps/filterCalled';
import { theFilterField } from './fields';
import { shareForm } from './shareForm';
import { isShare, shareEndpoints, shareOf, sharesOf, shareTargetEndpoints } from './shares';
import { simplifyShare } from './simplifyFilter';

const REMOVE = 'DELETE /rest/api/3/filter/{id}/permission/{permissionId}';

const [PERMISSIONS] = shareEndpoints;

export const unshareFilter = operation({
	displayName: 'Unshare',
	action: 'Stop sharing filter',
	phrases: ['unshare filter', 'remove filter permission'],
	description: 'No longer let others use a saved query; returns whom it is still shared with',
	effect: 'unshared',
	endpoints: {
		cloud: [REMOVE, PERMISSIONS, ...shareTargetEndpoints.cloud, ...filterEndpoints.cloud],
		dataCenter: [
			REMOVE,
			PERMISSIONS,
			...shareTargetEndpoints.dataCenter,
			...filterEndpoints.dataCenter,
		],
	},
	fields: {
		filter: theFilterField(),
		...shareForm(),
		notSharedIsFine: booleanField(
			'Succeed if Not Shared',
			'Whether the item succeeds if the filter is not shared with them',
		),
	},

	run: async (asked, context) => {
		const id = await filterId(asked.filter, context);
		const share = await shareOf(asked, context);
		const shares = await sharesOf(id, context);
		const removed = shares.filter((one) => isShare(one, share));
		if (removed.length === 0 && !asked.notSharedIsFine) {
			throw new ItemRefused(
				`The filter ${id} is not shared in this way`,
				"'Get' lists whom it is shared with, as sharedWith. Choose one of them, or turn on 'Succeed if Not Shared'.",
			);
		}
		for (const { id: permissionId } of removed) {
			const path = { id: Number(id), permissionId: Number(permissionId) };
			await context.send(call(REMOVE, { path, query: namedAgain(permissionId, context.site) }));
		}
		const left = shares.filter((one) => !removed.includes(one));
		return { id, unshared: removed.length > 0, sharedWith: left.map(simplifyShare) };
	},
});

/** The document of Data Center has the ID twice: in the path, and as a parameter that is required. */
function namedAgain(permissionId: unknown, { flavour }: Pick<Site, 'flavour'>): object {
	return flavour === 'cloud' ? {} : { permissionId: String(permissionId) };
}
