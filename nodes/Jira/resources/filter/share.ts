import { operation } from '../../../operation';
import { filterEndpoints, filterId } from '../../lookUps/filterCalled';
import { theFilterField } from './fields';
import { shareForm } from './shareForm';
import { addShare, shareEndpoints, shareOf, shareTargetEndpoints } from './shares';
import { simplifyShare } from './simplifyFilter';

export const shareFilter = operation({
	displayName: 'Share',
	action: 'Share filter',
	phrases: ['publish filter', 'filter permissions'],
	description: 'Let others use a saved query; returns everybody whom it is shared with',
	effect: 'shared',
	endpoints: {
		cloud: [...shareEndpoints, ...shareTargetEndpoints.cloud, ...filterEndpoints.cloud],
		dataCenter: [
			...shareEndpoints,
			...shareTargetEndpoints.dataCenter,
			...filterEndpoints.dataCenter,
		],
	},
	fields: { filter: theFilterField(), ...shareForm() },

	run: async (asked, context) => {
		const id = await filterId(asked.filter, context);
		const share = await shareOf(asked, context);
		const shares = await addShare(id, share, context);
		return { id, sharedWith: shares.map(simplifyShare) };
	},
});
